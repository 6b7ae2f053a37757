package org.certhall.assistant.wire;

import java.security.SecureRandom;

/** Values that nobody can guess. */
public final class OneTime {

  private static final SecureRandom RANDOM = new SecureRandom();

  private OneTime() {}

  /** 256 random bits in base64url. */
  public static String value() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return Base64Url.of(bytes);
  }
}
