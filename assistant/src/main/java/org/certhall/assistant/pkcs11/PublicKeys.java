package org.certhall.assistant.pkcs11;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.certhall.assistant.token.KeyAlgorithm;

/** Public keys between the attributes of PKCS#11 and the structures of certificates. */
final class PublicKeys {
  private static final int RSA_BITS = 2048;
  private static final int POINT = 65;

  private PublicKeys() {}

  static Optional<SubjectPublicKeyInfo> rsa(byte[] modulus, byte[] exponent) {
    try {
      RSAPublicKey key = new RSAPublicKey(new BigInteger(1, modulus), new BigInteger(1, exponent));
      return Optional.of(
          new SubjectPublicKeyInfo(
              new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE), key));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The point should be an OCTET STRING, but some libraries give it bare. */
  static Optional<SubjectPublicKeyInfo> ec(byte[] parameters, byte[] point) {
    try {
      byte[] bare = point.length == POINT ? point : ASN1OctetString.getInstance(point).getOctets();
      ASN1ObjectIdentifier curve = ASN1ObjectIdentifier.getInstance(parameters);
      return Optional.of(
          new SubjectPublicKeyInfo(
              new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve), bare));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Which of the hall's algorithms, if any. */
  static Optional<KeyAlgorithm> algorithm(SubjectPublicKeyInfo key) {
    ASN1ObjectIdentifier kind = key.getAlgorithm().getAlgorithm();
    if (kind.equals(PKCSObjectIdentifiers.rsaEncryption)) {
      return rsaBits(key) == RSA_BITS ? Optional.of(KeyAlgorithm.RSA_2048) : Optional.empty();
    }
    if (!kind.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
      return Optional.empty();
    }
    Object curve = key.getAlgorithm().getParameters();
    if (SECObjectIdentifiers.secp256r1.equals(curve)) {
      return Optional.of(KeyAlgorithm.P_256);
    }
    return GMObjectIdentifiers.sm2p256v1.equals(curve)
        ? Optional.of(KeyAlgorithm.SM2)
        : Optional.empty();
  }

  private static int rsaBits(SubjectPublicKeyInfo key) {
    try {
      return RSAPublicKey.getInstance(key.parsePublicKey()).getModulus().bitLength();
    } catch (IOException | IllegalArgumentException e) {
      return 0;
    }
  }
}
