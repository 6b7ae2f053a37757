package org.certhall.attachment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.certhall.attachment.control.AttachmentStore;
import org.certhall.attachment.control.ScanReader;
import org.certhall.attachment.entity.Attachment;
import org.certhall.attachment.entity.AttachmentPicture;
import org.certhall.attachment.entity.DocumentKind;
import org.certhall.authority.control.Sealer;
import org.certhall.policy.entity.ChannelTerms;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** Takes scans in and hands pictures out, for boundaries that have decided who may. */
@ApplicationScoped
public class ScanKeeper {

  private static final String PURPOSE = "attachment";

  /** Decoding takes memory: no more than so many at once on one node. */
  private final Semaphore decoders = new Semaphore(2);

  private final ScanReader reader = new ScanReader();

  @Inject AttachmentStore scans;
  @Inject Sealer sealer;

  /** Keeps the scan as the one that counts for its document. */
  public void keep(String orderNumber, DocumentKind document, byte[] file, ChannelTerms terms) {
    byte[] jpeg = read(file, terms);
    String id = UUID.randomUUID().toString();
    scans.replace(
        new Attachment(id, orderNumber, document),
        new AttachmentPicture(id, sealer.seal(PURPOSE, id, jpeg)));
  }

  /** The documents of an order that are there. */
  public List<DocumentKind> documents(String orderNumber) {
    return scans.of(orderNumber).stream().map(Attachment::document).toList();
  }

  /** The picture, as JPEG. */
  public byte[] picture(String orderNumber, DocumentKind document) {
    Attachment scan =
        scans.of(orderNumber, document).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    return sealer.open(PURPOSE, scan.id(), scans.picture(scan.id()));
  }

  private byte[] read(byte[] file, ChannelTerms terms) {
    decoders.acquireUninterruptibly();
    try {
      return reader.read(file, terms);
    } finally {
      decoders.release();
    }
  }
}
