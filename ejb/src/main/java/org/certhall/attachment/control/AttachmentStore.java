package org.certhall.attachment.control;

import java.util.List;
import java.util.Optional;
import org.certhall.attachment.entity.Attachment;
import org.certhall.attachment.entity.AttachmentPicture;
import org.certhall.attachment.entity.DocumentKind;

/** Scans and their pictures. */
public interface AttachmentStore {

  /** Those that count, by document. */
  List<Attachment> of(String orderNumber);

  Optional<Attachment> of(String orderNumber, DocumentKind document);

  /** The bytes of one picture, sealed. */
  byte[] picture(String attachmentId);

  /** How many have come with the order, the replaced ones with them. */
  long uploads(String orderNumber);

  /** Keeps of a scan only that it was there. */
  void forgetPicture(String attachmentId);

  /** Puts the new scan in the place of the old one, if there is one. */
  void replace(Attachment scan, AttachmentPicture picture);
}
