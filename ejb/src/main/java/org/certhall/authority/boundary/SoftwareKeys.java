package org.certhall.authority.boundary;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.SignatureScheme;

/** Makes and uses key pairs in the memory of this process. */
final class SoftwareKeys {

  /** Not registered with the machine: only this class uses it. */
  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

  /** A PKCS#12 file keeps a public key only inside a certificate; this one is never shown. */
  private static final X500Name HOLDER = new X500Name("CN=CertHall key holder");

  private static final Instant FOREVER = Instant.parse("9999-12-31T23:59:59Z");

  private SoftwareKeys() {}

  record Made(PrivateKey key, X509Certificate holder) {}

  static Made make(KeyAlgorithm algorithm, SecureRandom random) throws GeneralSecurityException {
    KeyPair pair = generator(algorithm, random).generateKeyPair();
    try {
      return new Made(
          pair.getPrivate(),
          new JcaX509CertificateConverter()
              .getCertificate(
                  new JcaX509v3CertificateBuilder(
                          HOLDER,
                          BigInteger.ONE,
                          Date.from(Instant.EPOCH),
                          Date.from(FOREVER),
                          HOLDER,
                          pair.getPublic())
                      .build(
                          new JcaContentSignerBuilder(algorithm.scheme().standardName())
                              .build(pair.getPrivate()))));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException("cannot wrap the public key", e);
    }
  }

  /**
   * ECDSA is deterministic (RFC 6979): the same bytes signed again after a crash give the same
   * certificate, not a second one.
   */
  static byte[] sign(PrivateKey key, SignatureScheme scheme, byte[] data)
      throws GeneralSecurityException {
    Signature signature =
        switch (scheme) {
          case ECDSA_SHA256 -> Signature.getInstance("SHA256WITHECDDSA", BOUNCY_CASTLE);
          case ECDSA_SHA384 -> Signature.getInstance("SHA384WITHECDDSA", BOUNCY_CASTLE);
          case RSA_SHA256, SM2_SM3 -> Signature.getInstance(scheme.standardName());
        };
    signature.initSign(key);
    signature.update(data);
    return signature.sign();
  }

  static KeyAlgorithm algorithmOf(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      return KeyAlgorithm.valueOf("RSA_" + rsa.getModulus().bitLength());
    }
    if (key instanceof ECPublicKey ec) {
      return KeyAlgorithm.valueOf("P_" + ec.getParams().getCurve().getField().getFieldSize());
    }
    throw new IllegalStateException("a key of the unknown kind " + key.getAlgorithm());
  }

  private static KeyPairGenerator generator(KeyAlgorithm algorithm, SecureRandom random)
      throws GeneralSecurityException {
    KeyPairGenerator generator;
    switch (algorithm) {
      case P_256, P_384 -> {
        generator = KeyPairGenerator.getInstance("EC");
        String curve = algorithm == KeyAlgorithm.P_256 ? "secp256r1" : "secp384r1";
        generator.initialize(new ECGenParameterSpec(curve), random);
      }
      case RSA_2048, RSA_3072, RSA_4096 -> {
        generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(Integer.parseInt(algorithm.name().substring(4)), random);
      }
      default -> throw new IllegalStateException("cannot make " + algorithm);
    }
    return generator;
  }
}
