package org.certhall.certificate.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.certhall.authority.entity.Sha256;

/** A signed certificate as bytes, and what can be read from them. */
public final class EncodedCertificate {

  private static final int PEM_LINE = 64;

  private final byte[] der;
  private final Certificate content;

  private EncodedCertificate(byte[] der, Certificate content) {
    this.der = der;
    this.content = content;
  }

  public static EncodedCertificate of(byte[] der) {
    return new EncodedCertificate(der.clone(), Certificate.getInstance(der));
  }

  /** Puts the signature under what was signed. */
  public static EncodedCertificate of(byte[] toBeSigned, byte[] signature) {
    TBSCertificate tbs = TBSCertificate.getInstance(toBeSigned);
    try {
      return of(
          new DERSequence(
                  new ASN1Encodable[] {tbs, tbs.getSignature(), new DERBitString(signature)})
              .getEncoded("DER"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public byte[] der() {
    return der.clone();
  }

  public String pem() {
    return pem("CERTIFICATE", der);
  }

  public SerialNumber serial() {
    return new SerialNumber(content.getSerialNumber().getValue());
  }

  public Instant notBefore() {
    return content.getStartDate().getDate().toInstant();
  }

  public Instant notAfter() {
    return content.getEndDate().getDate().toInstant();
  }

  /** Whether its key lies on the curve of GM/T 0003.5. */
  public boolean isSm2() {
    return GMObjectIdentifiers.sm2p256v1.equals(
        content.getSubjectPublicKeyInfo().getAlgorithm().getParameters());
  }

  /** SHA-256 over the public key in hexadecimal, as {@link CertificationRequest#keyDigest}. */
  public String keyDigest() {
    try {
      return Sha256.hex(content.getSubjectPublicKeyInfo().getEncoded("DER"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** RFC 7468. */
  public static String pem(String label, byte[] der) {
    return "-----BEGIN "
        + label
        + "-----\n"
        + Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(der)
        + "\n-----END "
        + label
        + "-----\n";
  }
}
