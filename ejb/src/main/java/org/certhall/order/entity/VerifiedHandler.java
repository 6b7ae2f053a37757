package org.certhall.order.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import java.time.Instant;
import java.util.Optional;
import org.certhall.subscriber.entity.PersonName;
import org.certhall.subscriber.entity.SealedIdentity;

/** The person who passed real-name verification for an order; numbers are sealed for the order. */
@Embeddable
public class VerifiedHandler {

  @Column(name = "handler_name")
  private String name;

  @Embedded
  @AttributeOverride(name = "sealedBytes", column = @Column(name = "handler_sealed"))
  @AttributeOverride(name = "blindIndex", column = @Column(name = "handler_index"))
  private SealedIdentity residentId;

  @Embedded
  @AttributeOverride(name = "sealedBytes", column = @Column(name = "mobile_sealed"))
  @AttributeOverride(name = "blindIndex", column = @Column(name = "mobile_index"))
  private SealedIdentity mobile;

  @Column(name = "handler_id")
  private String handlerId;

  @Column(name = "verifier_receipt")
  private String receipt;

  @Column(name = "verified_at")
  private Instant verifiedAt;

  protected VerifiedHandler() {}

  public VerifiedHandler(PersonName name, SealedIdentity residentId, SealedIdentity mobile) {
    this.name = name.value();
    this.residentId = residentId;
    this.mobile = mobile;
  }

  public VerifiedHandler provedBy(String verifierReceipt, Instant when) {
    this.receipt = verifierReceipt;
    this.verifiedAt = when;
    return this;
  }

  /** The person is on the subscriber's record; else the application form must name them. */
  public VerifiedHandler onRecordAs(String recordedHandlerId) {
    this.handlerId = recordedHandlerId;
    return this;
  }

  public PersonName name() {
    return new PersonName(name);
  }

  public SealedIdentity residentId() {
    return residentId;
  }

  public SealedIdentity mobile() {
    return mobile;
  }

  public Optional<String> handlerId() {
    return Optional.ofNullable(handlerId);
  }

  public String receipt() {
    return receipt;
  }

  public Instant verifiedAt() {
    return verifiedAt;
  }
}
