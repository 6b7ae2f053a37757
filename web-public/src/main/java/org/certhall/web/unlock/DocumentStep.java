package org.certhall.web.unlock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.certhall.attachment.entity.DocumentKind;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.unlock.boundary.UnlockFormDesk;

/** Step 4: the scans, one after another. */
@Named("documentStep")
@RequestScoped
public class DocumentStep {

  @Inject private UnlockFormDesk desk;
  @Inject private CurrentOrder order;
  @Inject private FacesContext faces;

  private Part file;
  private String document;

  /** Keeps the chosen file as the scan of its document. */
  public void upload() {
    if (file == null || file.getSize() == 0) {
      throw Problem.of(ProblemType.REQUIRED);
    }
    try {
      desk.attach(order.key(), DocumentKind.valueOf(document), bytes());
    } finally {
      forget();
    }
    Way.toOrder(faces, "/unlock/documents.xhtml", order.getNumber());
  }

  /** It is in memory alone, and not longer than needed. */
  private void forget() {
    try {
      file.delete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One byte more than the channel takes is enough to know that it is too much. */
  private byte[] bytes() {
    try (InputStream in = file.getInputStream()) {
      return in.readNBytes(order.getView().terms().imageBytes() + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public void next() {
    boolean complete = order.getPapers().stream().allMatch(CurrentOrder.Paper::isThere);
    if (!complete) {
      throw Problem.of(ProblemType.DOCUMENT_MISSING);
    }
    Way.toOrder(faces, "/unlock/confirm.xhtml", order.getNumber());
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }

  public String getDocument() {
    return document;
  }

  public void setDocument(String document) {
    this.document = document;
  }
}
