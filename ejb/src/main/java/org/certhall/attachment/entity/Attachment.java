package org.certhall.attachment.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

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

  protected Attachment() {}

  public Attachment(String id, String orderNumber, DocumentKind document) {
    this.id = id;
    this.orderNumber = orderNumber;
    this.document = document;
    this.validOne = true;
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
}
