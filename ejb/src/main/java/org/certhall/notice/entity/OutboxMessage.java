package org.certhall.notice.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A short message to somebody; recipient and words are sealed. */
@Entity
@Table(name = "outbox_message")
public class OutboxMessage {

  @Id private String id;

  @Column(name = "order_number")
  private String orderNumber;

  @Column(name = "recipient_sealed")
  private byte[] recipient;

  @Column(name = "words_sealed")
  private byte[] words;

  @Column(name = "written_at")
  private Instant writtenAt;

  protected OutboxMessage() {}

  public static OutboxMessage shortMessage(
      String id, String orderNumber, byte[] recipient, byte[] words, Instant writtenAt) {
    OutboxMessage message = new OutboxMessage();
    message.id = id;
    message.orderNumber = orderNumber;
    message.recipient = recipient.clone();
    message.words = words.clone();
    message.writtenAt = writtenAt;
    return message;
  }

  public String id() {
    return id;
  }

  public String orderNumber() {
    return orderNumber;
  }

  public byte[] recipient() {
    return recipient.clone();
  }

  public byte[] words() {
    return words.clone();
  }

  public Instant writtenAt() {
    return writtenAt;
  }
}
