package org.certhall.attachment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.certhall.attachment.control.AttachmentStore;
import org.certhall.attachment.control.DecodingPlaces;
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

  private final DecodingPlaces places = new DecodingPlaces(2, Duration.ofSeconds(5));

  private final ScanReader reader = new ScanReader();

  @Inject AttachmentStore scans;
  @Inject Sealer sealer;

  /** Makes the picture anew; call it outside of any transaction, since it takes its time. */
  public byte[] read(byte[] file, ChannelTerms terms) {
    return places.in(() -> reader.read(file, terms));
  }

  /**
   * Keeps the scan as the one that counts for its document.
   *
   * @param jpeg as {@link #read} has made it
   * @param reviewed whether reviewers have had the order: only then a replaced picture is kept
   */
  public void keep(String orderNumber, DocumentKind document, byte[] jpeg, boolean reviewed) {
    if (!reviewed) {
      scans.of(orderNumber, document).ifPresent(old -> scans.forgetPicture(old.id()));
    }
    String id = UUID.randomUUID().toString();
    scans.replace(
        new Attachment(id, orderNumber, document),
        new AttachmentPicture(id, sealer.seal(PURPOSE, id, jpeg)));
  }

  /** How many scans have come with the order, the replaced ones with them. */
  public long uploads(String orderNumber) {
    return scans.uploads(orderNumber);
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
}
