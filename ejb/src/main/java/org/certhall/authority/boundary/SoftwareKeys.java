package org.certhall.authority.boundary;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.certhall.authority.entity.KeyAlgorithm;

/** Makes key pairs in the memory of this process, and reads them again. */
final class SoftwareKeys {

  /** Not registered with the machine: only this class uses it. */
  private static final BouncyCastleProvider BOUNCY_CASTLE = new BouncyCastleProvider();

  private static final Map<KeyAlgorithm, ASN1ObjectIdentifier> CURVES =
      Map.of(
          KeyAlgorithm.P_256, SECObjectIdentifiers.secp256r1,
          KeyAlgorithm.P_384, SECObjectIdentifiers.secp384r1,
          KeyAlgorithm.SM2, GMObjectIdentifiers.sm2p256v1);

  /** A PKCS#12 file keeps a public key only inside a certificate; this one is never shown. */
  private static final X500Name HOLDER = new X500Name("CN=CertHall key holder");

  private static final Instant FOREVER = Instant.parse("9999-12-31T23:59:59Z");

  private SoftwareKeys() {}

  static KeyPair make(KeyAlgorithm algorithm, SecureRandom random) throws GeneralSecurityException {
    KeyPairGenerator generator;
    if (CURVES.containsKey(algorithm)) {
      generator = KeyPairGenerator.getInstance("EC", BOUNCY_CASTLE);
      generator.initialize(new ECGenParameterSpec(CURVES.get(algorithm).getId()), random);
    } else {
      generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(Integer.parseInt(algorithm.name().substring(4)), random);
    }
    return generator.generateKeyPair();
  }

  /** The certificate in which a PKCS#12 file keeps the public key. */
  static X509Certificate holder(KeyPair pair, KeyAlgorithm algorithm)
      throws GeneralSecurityException {
    try {
      return new JcaX509CertificateConverter()
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
                          .setProvider(BOUNCY_CASTLE)
                          .build(pair.getPrivate())));
    } catch (OperatorCreationException e) {
      throw new GeneralSecurityException("cannot wrap the public key", e);
    }
  }

  static KeyAlgorithm algorithmOf(PublicKey key) {
    if (key instanceof RSAPublicKey rsa) {
      return KeyAlgorithm.valueOf("RSA_" + rsa.getModulus().bitLength());
    }
    return curveOf(key.getEncoded());
  }

  private static KeyAlgorithm curveOf(byte[] publicKeyInfo) {
    ASN1Encodable curve =
        SubjectPublicKeyInfo.getInstance(publicKeyInfo).getAlgorithm().getParameters();
    return CURVES.entrySet().stream()
        .filter(known -> known.getValue().equals(curve))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a key on an unknown curve"));
  }

  /**
   * The public key of an elliptic private one.
   *
   * @param encoded PKCS#8
   */
  static PublicKey publicKeyOf(byte[] encoded) throws GeneralSecurityException {
    try {
      ECPrivateKeyParameters key = elliptic(encoded);
      ECPublicKeyParameters point =
          new ECPublicKeyParameters(
              new FixedPointCombMultiplier().multiply(key.getParameters().getG(), key.getD()),
              key.getParameters());
      return KeyFactory.getInstance("EC", BOUNCY_CASTLE)
          .generatePublic(
              new X509EncodedKeySpec(
                  SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(point).getEncoded()));
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  static ECPrivateKeyParameters elliptic(byte[] encoded) throws GeneralSecurityException {
    try {
      return (ECPrivateKeyParameters) PrivateKeyFactory.createKey(encoded);
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
  }
}
