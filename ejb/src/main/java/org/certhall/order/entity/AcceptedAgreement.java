package org.certhall.order.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Objects;

/** That the owner of an order accepted one edition of an agreement. */
@Embeddable
public class AcceptedAgreement {

  @Column(name = "agreement_id")
  private String agreementId;

  @Column(name = "accepted_at")
  private Instant acceptedAt;

  protected AcceptedAgreement() {}

  AcceptedAgreement(String agreementId, Instant acceptedAt) {
    this.agreementId = agreementId;
    this.acceptedAt = acceptedAt;
  }

  public String agreementId() {
    return agreementId;
  }

  public Instant acceptedAt() {
    return acceptedAt;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AcceptedAgreement that && agreementId.equals(that.agreementId);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(agreementId);
  }
}
