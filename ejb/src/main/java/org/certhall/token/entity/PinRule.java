package org.certhall.token.entity;

import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** How long a PIN is and of which characters. Never shorter than six (GM/T 0016). */
public record PinRule(int shortest, int longest, PinAlphabet alphabet) {

  public static final int LEAST = 6;

  public PinRule {
    shortest = Math.max(shortest, LEAST);
    if (shortest > longest) {
      throw Problem.of(ProblemType.PIN_RULE_EMPTY).at("pin");
    }
  }

  /**
   * What both rules allow.
   *
   * @throws Problem {@code PIN_RULE_EMPTY} if no PIN fits both
   */
  public PinRule and(PinRule other) {
    return new PinRule(
        Math.max(shortest, other.shortest),
        Math.min(longest, other.longest),
        alphabet.narrower(other.alphabet));
  }
}
