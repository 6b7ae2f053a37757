package org.certhall.certificate.entity;

/** What a certificate is worth now. */
public enum CertificateStatus {
  NOT_YET_VALID,
  VALID,
  EXPIRED,
  REVOKED
}
