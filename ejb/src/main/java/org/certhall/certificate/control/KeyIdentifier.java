package org.certhall.certificate.control;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** RFC 7093, section 2, method 1: the leftmost 160 bits of SHA-256 over the key's bit string. */
final class KeyIdentifier {

  private static final int BYTES = 20;

  private KeyIdentifier() {}

  static byte[] of(SubjectPublicKeyInfo key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getPublicKeyData().getOctets());
      return Arrays.copyOf(digest, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
