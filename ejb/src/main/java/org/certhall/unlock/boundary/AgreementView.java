package org.certhall.unlock.boundary;

import org.certhall.policy.entity.Agreement;
import org.certhall.policy.entity.AgreementText;

/** An agreement to read and to accept. */
public record AgreementView(String id, AgreementText text) {

  static AgreementView of(Agreement agreement) {
    return new AgreementView(agreement.id(), agreement.text());
  }
}
