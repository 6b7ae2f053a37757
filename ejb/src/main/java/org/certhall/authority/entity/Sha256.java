package org.certhall.authority.entity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * FIPS 180-4: the one digest of the hall. It guards nothing by itself; keyed ones are {@code
 * Digests}.
 */
public final class Sha256 {

  private Sha256() {}

  /** The digest of the parts, one after another. */
  public static byte[] of(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The digest of the text's bytes in UTF-8. */
  public static byte[] of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** In hexadecimal. */
  public static String hex(byte[] data) {
    return HexFormat.of().formatHex(of(data));
  }
}
