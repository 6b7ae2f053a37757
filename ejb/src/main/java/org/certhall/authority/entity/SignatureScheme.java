package org.certhall.authority.entity;

/**
 * How a key signs: key kind and digest in one. Signatures of the elliptic schemes are the DER
 * {@code SEQUENCE { r, s }} that certificates carry.
 */
public enum SignatureScheme {
  ECDSA_SHA256("SHA256withECDSA"),
  ECDSA_SHA384("SHA384withECDSA"),
  RSA_SHA256("SHA256withRSA"),
  SM2_SM3("SM3withSM2");

  private final String standardName;

  SignatureScheme(String standardName) {
    this.standardName = standardName;
  }

  /** The name under which Java and BouncyCastle know it. */
  public String standardName() {
    return standardName;
  }
}
