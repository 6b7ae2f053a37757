package org.certhall.authority.entity;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * How a key signs: key kind and digest in one. Signatures of the elliptic schemes are the DER
 * {@code SEQUENCE { r, s }} that certificates carry.
 */
public enum SignatureScheme {
  ECDSA_SHA256("SHA256withECDSA", "1.2.840.10045.4.3.2"),
  ECDSA_SHA384("SHA384withECDSA", "1.2.840.10045.4.3.3"),
  RSA_SHA256("SHA256withRSA", "1.2.840.113549.1.1.11"),
  SM2_SM3("SM3withSM2", "1.2.156.10197.1.501");

  private final String standardName;
  private final String oid;

  SignatureScheme(String standardName, String oid) {
    this.standardName = standardName;
    this.oid = oid;
  }

  /** With NULL for RSA, without parameters for the others (RFC 4055, 5758; GM/T 0015). */
  public AlgorithmIdentifier identifier() {
    ASN1ObjectIdentifier id = new ASN1ObjectIdentifier(oid);
    return this == RSA_SHA256
        ? new AlgorithmIdentifier(id, DERNull.INSTANCE)
        : new AlgorithmIdentifier(id);
  }

  /** The name under which Java and BouncyCastle know it. */
  public String standardName() {
    return standardName;
  }
}
