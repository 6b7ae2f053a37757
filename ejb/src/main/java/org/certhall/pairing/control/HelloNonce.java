package org.certhall.pairing.control;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.certhall.authority.control.Digests;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * Nonces for greetings, kept nowhere: time, 8 random bytes, and a keyed digest over both and the
 * session. One is good for its session for two minutes; a greeting is bound to the page's key
 * besides, so that using it twice gives nobody anything.
 */
public final class HelloNonce {

  private static final Duration LIFE = Duration.ofMinutes(2);
  private static final int HEAD = 16;
  private static final int WHOLE = 48;

  private final Digests digests;
  private final SecureRandom random = new SecureRandom();

  public HelloNonce(Digests digests) {
    this.digests = digests;
  }

  public String next(String sessionIndex, Instant now) {
    byte[] salt = new byte[8];
    random.nextBytes(salt);
    byte[] head = ByteBuffer.allocate(HEAD).putLong(now.getEpochSecond()).put(salt).array();
    byte[] whole = ByteBuffer.allocate(WHOLE).put(head).put(digest(head, sessionIndex)).array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
  }

  /** Refuses what was not given to this session in the last two minutes. */
  public void demand(String nonce, String sessionIndex, Instant now) {
    byte[] whole;
    try {
      whole = Base64.getUrlDecoder().decode(nonce);
    } catch (IllegalArgumentException e) {
      throw Problem.of(ProblemType.MALFORMED);
    }
    if (whole.length != WHOLE) {
      throw Problem.of(ProblemType.MALFORMED);
    }
    byte[] head = Arrays.copyOf(whole, HEAD);
    byte[] tail = Arrays.copyOfRange(whole, HEAD, WHOLE);
    boolean ours = MessageDigest.isEqual(tail, digest(head, sessionIndex));
    // Read only when it is ours: anybody can write a time that overflows.
    long age = ours ? now.getEpochSecond() - ByteBuffer.wrap(head).getLong() : -1;
    if (age < 0 || age > LIFE.toSeconds()) {
      throw Problem.of(ProblemType.GREETING_STALE);
    }
  }

  private byte[] digest(byte[] head, String sessionIndex) {
    String text = HexFormat.of().formatHex(head) + " " + sessionIndex;
    return HexFormat.of().parseHex(digests.blindIndex("assistant-nonce", text));
  }
}
