package org.certhall.attachment.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The sealed bytes of one scan. */
@Entity
@Table(name = "attachment_picture")
public class AttachmentPicture {

  @Id
  @Column(name = "attachment_id")
  private String attachmentId;

  @Column(name = "sealed")
  private byte[] shut;

  protected AttachmentPicture() {}

  public AttachmentPicture(String attachmentId, byte[] shut) {
    this.attachmentId = attachmentId;
    this.shut = shut.clone();
  }

  public String attachmentId() {
    return attachmentId;
  }

  public byte[] sealedBytes() {
    return shut.clone();
  }
}
