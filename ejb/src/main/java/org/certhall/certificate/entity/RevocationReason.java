package org.certhall.certificate.entity;

import org.bouncycastle.asn1.x509.CRLReason;

/** Why a certificate is revoked for good (RFC 5280, section 5.3.1). */
public enum RevocationReason {
  UNSPECIFIED(CRLReason.unspecified),
  KEY_COMPROMISE(CRLReason.keyCompromise),
  AFFILIATION_CHANGED(CRLReason.affiliationChanged),
  SUPERSEDED(CRLReason.superseded),
  CESSATION_OF_OPERATION(CRLReason.cessationOfOperation),
  PRIVILEGE_WITHDRAWN(CRLReason.privilegeWithdrawn);

  private final int code;

  RevocationReason(int code) {
    this.code = code;
  }

  /** The number of the CRLReason. */
  public int code() {
    return code;
  }
}
