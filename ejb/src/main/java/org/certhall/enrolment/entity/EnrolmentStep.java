package org.certhall.enrolment.entity;

/** The steps of a write session, in their order; each is recorded after it was seen to be done. */
public enum EnrolmentStep {
  /** The maker's administrator PIN gave way to a random one, and the subscriber's PIN is set. */
  ADMINISTRATOR_PIN,
  /** A key pair was made in the token; its request is checked. */
  KEY,
  CERTIFICATE,
  /** The certificate lies in the token, byte for byte. */
  READ_BACK,
  /** Key and certificate have signed together. */
  PROOF
}
