package org.certhall.assistant.wire;

import java.util.Base64;

/** Base64url without padding, as JOSE writes bytes. */
public final class Base64Url {

  private Base64Url() {}

  public static String of(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Reads exactly so many bytes, or refuses; only the one canonical spelling is taken. */
  public static byte[] read(String text, int length) {
    byte[] bytes = null;
    if (text != null && text.length() <= length * 4 / 3 + 2) {
      try {
        bytes = Base64.getUrlDecoder().decode(text);
      } catch (IllegalArgumentException e) {
        bytes = null;
      }
    }
    if (bytes == null || bytes.length != length || !of(bytes).equals(text)) {
      throw new Refusal(RefusalType.MALFORMED, length + " bytes in base64url expected");
    }
    return bytes;
  }
}
