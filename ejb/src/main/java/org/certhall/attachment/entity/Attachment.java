package org.certhall.attachment.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One scan of an order; its picture lies beside. */
@Entity
@Table(name = "attachment")
public class Attachment {

  @Id private String id;

  @Column(name = "order_number")
  private String orderNumber;

  @Enumerated(EnumType.STRING)
  private DocumentKind document;

  /** TRUE or NULL, so that the database keeps valid ones apart. */
  @Column(name = "valid_one")
  private Boolean validOne;

  private int width;
  private int height;

  @Column(name = "picture_size")
  private int pictureSize;

  private String digest;

  @Column(name = "uploaded_at")
  private Instant uploadedAt;

  protected Attachment() {}

  public Attachment(String id, String orderNumber, DocumentKind document, Instant uploadedAt) {
    this.id = id;
    this.orderNumber = orderNumber;
    this.document = document;
    this.uploadedAt = uploadedAt;
    this.validOne = true;
  }

  public Attachment measuring(int pixelWidth, int pixelHeight, int bytes, String keyedDigest) {
    this.width = pixelWidth;
    this.height = pixelHeight;
    this.pictureSize = bytes;
    this.digest = keyedDigest;
    return this;
  }

  /** Another scan of the same document counts from now on. */
  public void replace() {
    validOne = null;
  }

  public String id() {
    return id;
  }

  public String orderNumber() {
    return orderNumber;
  }

  public DocumentKind document() {
    return document;
  }

  public boolean isValid() {
    return Boolean.TRUE.equals(validOne);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  public int pictureSize() {
    return pictureSize;
  }

  public String digest() {
    return digest;
  }

  public Instant uploadedAt() {
    return uploadedAt;
  }
}
