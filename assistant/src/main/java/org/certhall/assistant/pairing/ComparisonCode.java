package org.certhall.assistant.pairing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/**
 * Six digits over both keys and both nonces. The hall commits to its nonce before it sees the
 * assistant's, so that nobody in the middle can try nonces until two codes agree: the chance is one
 * in a million a try.
 */
final class ComparisonCode {

  private ComparisonCode() {}

  /** What the hall says before it sees our nonce. */
  static String commitment(String pairing, String hallKey, String hallNonce) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(digest("certhall commitment 1", pairing, hallKey, hallNonce));
  }

  static String of(
      String pairing,
      String hall,
      String hallKey,
      String assistantKey,
      String hallNonce,
      String assistantNonce) {
    byte[] digest =
        digest("certhall code 1", pairing, hall, hallKey, assistantKey, hallNonce, assistantNonce);
    BigInteger number = new BigInteger(1, Arrays.copyOf(digest, 8));
    return String.format(
        Locale.ROOT, "%06d", number.mod(BigInteger.valueOf(1_000_000)).intValueExact());
  }

  private static byte[] digest(String... parts) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(String.join("\n", parts).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
