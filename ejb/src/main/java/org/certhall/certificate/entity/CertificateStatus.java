package org.certhall.certificate.entity;

import java.time.Instant;

/** What a certificate is worth now. */
public enum CertificateStatus {
  NOT_YET_VALID,
  VALID,
  EXPIRED,
  /** Revoked until it is released or revoked for good (RFC 5280, section 5.3.1). */
  ON_HOLD,
  REVOKED;

  /**
   * The worth of a certificate.
   *
   * @param reason of its revocation, or null
   */
  public static CertificateStatus of(
      Instant notBefore, Instant notAfter, RevocationReason reason, Instant now) {
    if (reason != null) {
      return reason == RevocationReason.CERTIFICATE_HOLD ? ON_HOLD : REVOKED;
    }
    if (now.isBefore(notBefore)) {
      return NOT_YET_VALID;
    }
    return now.isAfter(notAfter) ? EXPIRED : VALID;
  }
}
