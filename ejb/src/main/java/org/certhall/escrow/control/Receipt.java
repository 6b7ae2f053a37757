package org.certhall.escrow.control;

import java.util.Set;
import org.certhall.escrow.entity.TokenPlace;

/**
 * What an assistant did with an offer.
 *
 * @param proved which value is known to open the token now
 * @param currentOpened the current value opened it in this session
 * @param userOpened the new user PIN opened it
 * @param error the token's refusal, empty where there was none
 */
public record Receipt(
    String release,
    TokenPlace place,
    ReleaseStep step,
    String error,
    Proved proved,
    boolean currentOpened,
    boolean userOpened,
    int wrongCurrent,
    int wrongCandidate) {

  private static final Set<String> NAMES =
      Set.of(
          "release",
          "serial",
          "application",
          "step",
          "error",
          "proved",
          "currentOpened",
          "userOpened",
          "wrongCurrent",
          "wrongCandidate");
  private static final int LONGEST_ERROR = 32;

  /** The token's own word for a PIN that no try opens any more. */
  private static final String LOCKED = "PIN_LOCKED";

  /** Which value opens the token. */
  public enum Proved {
    NONE,
    CURRENT,
    CANDIDATE
  }

  static Receipt read(byte[] body) {
    Claims claims = Claims.read(body, NAMES);
    String error = claims.text("error");
    if (error.length() > LONGEST_ERROR || !error.matches("[A-Z_]*")) {
      throw Claims.malformed("error");
    }
    return new Receipt(
        claims.text("release"),
        new TokenPlace(claims.text("serial"), claims.text("application")),
        claims.one("step", ReleaseStep.class),
        error,
        claims.one("proved", Proved.class),
        claims.flag("currentOpened"),
        claims.flag("userOpened"),
        oneAtMost(claims, "wrongCurrent"),
        oneAtMost(claims, "wrongCandidate"));
  }

  /** More than one wrong try of a value is against the protocol. */
  static int oneAtMost(Claims claims, String name) {
    int tries = claims.count(name).orElseThrow(() -> Claims.malformed(name));
    if (tries > 1) {
      throw Claims.malformed(name);
    }
    return tries;
  }

  boolean isOfNothingTried() {
    return proved == Proved.NONE
        && wrongCurrent + wrongCandidate == 0
        && step.compareTo(ReleaseStep.LOGIN) < 0;
  }

  /** Neither value opens the token, or none does any more. */
  boolean isOfTokenLost() {
    return proved == Proved.NONE && ((wrongCurrent == 1 && wrongCandidate == 1) || isOfLocked());
  }

  /** From USER_LOGIN on it is the user PIN that is locked. */
  private boolean isOfLocked() {
    return error.equals(LOCKED) && step.compareTo(ReleaseStep.USER_LOGIN) < 0;
  }
}
