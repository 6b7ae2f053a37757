package org.certhall.certificate.control;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.certhall.authority.control.Issuer;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * The certificate that somebody outside has given an authority of this hall, with the certificate
 * of who gave it. Whoever signs us, what he signed is read before it is believed.
 */
public final class OutsideCertificate {

  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();
  private static final int MOST_BYTES = 64 * 1024;

  /** Places of the bits of the key usage (RFC 5280, section 4.2.1.3). */
  private static final int KEY_CERT_SIGN = 5;

  private static final int CRL_SIGN = 6;

  private final X509Certificate own;
  private final X509Certificate issuer;

  private OutsideCertificate(X509Certificate own, X509Certificate issuer) {
    this.own = own;
    this.issuer = issuer;
  }

  /** Reads both, PEM or DER. */
  public static OutsideCertificate read(byte[] own, byte[] issuer) {
    return new OutsideCertificate(read(own, "certificate"), read(issuer, "issuerCertificate"));
  }

  private static X509Certificate read(byte[] file, String field) {
    if (file == null || file.length == 0) {
      throw Problem.of(ProblemType.REQUIRED).at(field);
    }
    if (file.length > MOST_BYTES) {
      throw Problem.of(ProblemType.CERTIFICATE_UNREADABLE).at(field);
    }
    try {
      Object read =
          CertificateFactory.getInstance("X.509", BOUNCY_CASTLE)
              .generateCertificate(new ByteArrayInputStream(file));
      if (read instanceof X509Certificate certificate && certificate.getPublicKey() != null) {
        return certificate;
      }
    } catch (GeneralSecurityException | RuntimeException e) {
      throw Problem.of(ProblemType.CERTIFICATE_UNREADABLE).at(field);
    }
    throw Problem.of(ProblemType.CERTIFICATE_UNREADABLE).at(field);
  }

  /** Refuses what would not make the authority one (RFC 5280, 4.2.1.9: path length included). */
  public void demandFor(Issuer authority, Instant now) {
    demand(isOfTheKey(authority), ProblemType.CERTIFICATE_KEY_DIFFERS, "certificate");
    demand(isOfTheName(authority), ProblemType.CERTIFICATE_SUBJECT_DIFFERS, "certificate");
    demand(isAuthority(own), ProblemType.CERTIFICATE_NO_AUTHORITY, "certificate");
    demand(
        isAuthority(issuer) && issuer.getBasicConstraints() > 0,
        ProblemType.CERTIFICATE_NO_AUTHORITY,
        "issuerCertificate");
    demand(isInForce(own, now), ProblemType.AUTHORITY_CERTIFICATE_NOT_IN_FORCE, "certificate");
    demand(
        isInForce(issuer, now),
        ProblemType.AUTHORITY_CERTIFICATE_NOT_IN_FORCE,
        "issuerCertificate");
    demand(isSigned(), ProblemType.CERTIFICATE_ISSUER_DIFFERS, "issuerCertificate");
  }

  private static void demand(boolean right, ProblemType otherwise, String field) {
    if (!right) {
      throw Problem.of(otherwise).at(field);
    }
  }

  /** How it names the key is his affair; that it does, the chain needs. */
  private boolean isOfTheKey(Issuer authority) {
    try {
      return Arrays.equals(own.getPublicKey().getEncoded(), authority.publicKey().getEncoded("DER"))
          && own.getExtensionValue(Extension.subjectKeyIdentifier.getId()) != null;
    } catch (IOException e) {
      return false;
    }
  }

  private boolean isOfTheName(Issuer authority) {
    return X500Name.getInstance(own.getSubjectX500Principal().getEncoded())
        .equals(authority.subject());
  }

  private static boolean isAuthority(X509Certificate certificate) {
    boolean[] uses = certificate.getKeyUsage();
    return certificate.getBasicConstraints() >= 0
        && uses != null
        && uses[KEY_CERT_SIGN]
        && uses[CRL_SIGN];
  }

  private static boolean isInForce(X509Certificate certificate, Instant now) {
    return !now.isBefore(certificate.getNotBefore().toInstant())
        && !now.isAfter(certificate.getNotAfter().toInstant());
  }

  private boolean isSigned() {
    try {
      own.verify(issuer.getPublicKey(), BOUNCY_CASTLE);
      return own.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  /** DER. */
  public byte[] own() {
    return der(own);
  }

  /** DER. */
  public byte[] issuer() {
    return der(issuer);
  }

  private static byte[] der(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
