package org.certhall.assistant.pkcs11;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.certhall.assistant.token.KeyAlgorithm;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;

/** Signs messages by the mechanisms that most tokens have. */
final class Signing {
  private Signing() {}

  static byte[] sign(
      Cryptoki cryptoki, long session, KeyAlgorithm algorithm, long key, byte[] message)
      throws CryptokiException, TokenException {
    return switch (algorithm) {
      case RSA_2048 -> cryptoki.sign(session, Ck.M_RSA_PKCS, key, digestInfo(message));
      case P_256 -> sequence(cryptoki.sign(session, Ck.M_ECDSA, key, sha256(message)));
      case SM2 -> throw new TokenException(TokenFault.MECHANISM_MISSING);
    };
  }

  private static byte[] digestInfo(byte[] message) {
    AlgorithmIdentifier sha256 =
        new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE);
    return encoded(new DigestInfo(sha256, sha256(message)));
  }

  /** PKCS#11 gives r and s side by side, certificates want them in a SEQUENCE. */
  private static byte[] sequence(byte[] sideBySide) {
    int half = sideBySide.length / 2;
    return encoded(
        new DERSequence(
            new ASN1Integer[] {
              new ASN1Integer(new BigInteger(1, Arrays.copyOf(sideBySide, half))),
              new ASN1Integer(
                  new BigInteger(1, Arrays.copyOfRange(sideBySide, half, sideBySide.length)))
            }));
  }

  private static byte[] sha256(byte[] message) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(message);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] encoded(org.bouncycastle.asn1.ASN1Object object) {
    try {
      return object.getEncoded("DER");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
