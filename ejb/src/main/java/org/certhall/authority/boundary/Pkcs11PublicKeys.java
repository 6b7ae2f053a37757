package org.certhall.authority.boundary;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.certhall.authority.control.KeyStoreFailure;
import org.certhall.authority.entity.KeyStoreFault;

/** Public keys from what PKCS#11 keeps of them. */
final class Pkcs11PublicKeys {

  private Pkcs11PublicKeys() {}

  static PublicKey rsa(BigInteger modulus, BigInteger exponent) {
    try {
      return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(modulus, exponent));
    } catch (GeneralSecurityException e) {
      throw unreadable(e);
    }
  }

  /**
   * A point on a curve.
   *
   * @param parameters DER of the curve's object identifier
   * @param point uncompressed, without the OCTET STRING that PKCS#11 puts around it
   */
  static PublicKey elliptic(byte[] parameters, byte[] point) {
    try {
      AlgorithmIdentifier curve =
          new AlgorithmIdentifier(
              X9ObjectIdentifiers.id_ecPublicKey, ASN1Primitive.fromByteArray(parameters));
      return KeyFactory.getInstance("EC")
          .generatePublic(
              new X509EncodedKeySpec(new SubjectPublicKeyInfo(curve, point).getEncoded()));
    } catch (GeneralSecurityException | IOException e) {
      throw unreadable(e);
    }
  }

  private static KeyStoreFailure unreadable(Exception e) {
    return new KeyStoreFailure(
        KeyStoreFault.UNEXPECTED, "a public key that is none: " + e.getMessage(), e);
  }
}
