package org.certhall.certificate.entity;

import org.bouncycastle.asn1.x509.CRLReason;

/** Why a certificate stands on a revocation list (RFC 5280, section 5.3.1). */
public enum RevocationReason {
  UNSPECIFIED(CRLReason.unspecified),
  KEY_COMPROMISE(CRLReason.keyCompromise),
  AFFILIATION_CHANGED(CRLReason.affiliationChanged),
  SUPERSEDED(CRLReason.superseded),
  CESSATION_OF_OPERATION(CRLReason.cessationOfOperation),
  PRIVILEGE_WITHDRAWN(CRLReason.privilegeWithdrawn),
  CERTIFICATE_HOLD(CRLReason.certificateHold),
  /** On a delta list alone: the hold is over. */
  REMOVE_FROM_CRL(CRLReason.removeFromCRL);

  private final int code;

  RevocationReason(int code) {
    this.code = code;
  }

  /** Whether it ends a certificate for good. */
  public boolean isFinal() {
    return this != CERTIFICATE_HOLD && this != REMOVE_FROM_CRL;
  }

  /** The number of the CRLReason. */
  public int code() {
    return code;
  }
}
