package org.certhall.attachment.control;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.attachment.entity.Attachment;
import org.certhall.attachment.entity.AttachmentPicture;
import org.certhall.attachment.entity.DocumentKind;

/** Scans in memory. */
public final class AttachmentStoreFake implements AttachmentStore {

  private final Map<String, Attachment> scans = new LinkedHashMap<>();
  private final Map<String, AttachmentPicture> pictures = new LinkedHashMap<>();

  @Override
  public List<Attachment> of(String orderNumber) {
    return scans.values().stream()
        .filter(one -> one.orderNumber().equals(orderNumber) && one.isValid())
        .sorted(Comparator.comparing(one -> one.document().name()))
        .toList();
  }

  @Override
  public Optional<Attachment> of(String orderNumber, DocumentKind document) {
    return of(orderNumber).stream().filter(one -> one.document() == document).findFirst();
  }

  @Override
  public byte[] picture(String attachmentId) {
    return pictures.get(attachmentId).sealedBytes();
  }

  @Override
  public long uploads(String orderNumber) {
    return scans.values().stream().filter(one -> one.orderNumber().equals(orderNumber)).count();
  }

  @Override
  public void forgetPicture(String attachmentId) {
    pictures.remove(attachmentId);
  }

  /** Those that are kept, also of replaced scans. */
  public int pictures() {
    return pictures.size();
  }

  @Override
  public void replace(Attachment scan, AttachmentPicture picture) {
    of(scan.orderNumber(), scan.document()).ifPresent(Attachment::replace);
    scans.put(scan.id(), scan);
    pictures.put(picture.attachmentId(), picture);
  }
}
