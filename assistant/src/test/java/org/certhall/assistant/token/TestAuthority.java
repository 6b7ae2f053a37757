package org.certhall.assistant.token;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Certifies any key, for tests that need a certificate to write. */
public final class TestAuthority {
  private static final KeyPair KEY = key();
  private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant TO = Instant.parse("2029-01-01T00:00:00Z");

  private TestAuthority() {}

  public static X509CertificateHolder certify(SubjectPublicKeyInfo key, long serial) {
    try {
      return new X509v3CertificateBuilder(
              new X500Name("CN=Test authority"),
              BigInteger.valueOf(serial),
              Date.from(FROM),
              Date.from(TO),
              new X500Name("CN=Test subject " + serial),
              key)
          .build(new JcaContentSignerBuilder("SHA256withECDSA").build(KEY.getPrivate()));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static KeyPair key() {
    try {
      return KeyPairGenerator.getInstance("EC").generateKeyPair();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
