package org.certhall.pairing.control;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.certhall.authority.entity.Sha256;

/**
 * Six digits over both keys and both nonces, as docs/channel.md writes them. The hall commits to
 * its nonce before it sees the assistant's: nobody in the middle can steer two codes to be equal.
 */
public final class ComparisonCode {

  private static final BigInteger MILLION = BigInteger.valueOf(1_000_000);

  private ComparisonCode() {}

  /** What is told first. */
  public static String commitment(String pairing, String hallKey, String hallNonce) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(digest("certhall commitment 1", pairing, hallKey, hallNonce));
  }

  /** What both sides show. */
  public static String of(
      String pairing,
      String hall,
      String hallKey,
      String assistant,
      String hallNonce,
      String assistantNonce) {
    byte[] digest =
        digest("certhall code 1", pairing, hall, hallKey, assistant, hallNonce, assistantNonce);
    BigInteger number = new BigInteger(1, Arrays.copyOf(digest, 8)).mod(MILLION);
    return String.format(Locale.ROOT, "%06d", number.intValueExact());
  }

  private static byte[] digest(String... parts) {
    return Sha256.of(String.join("\n", parts));
  }
}
