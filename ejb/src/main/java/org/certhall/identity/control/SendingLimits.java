package org.certhall.identity.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.certhall.identity.entity.Challenge;
import org.certhall.identity.entity.ChallengePurpose;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** How often codes may be sent: a stranger's telephone must not be made to ring all day. */
final class SendingLimits {

  static final Duration BETWEEN = Duration.ofSeconds(60);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int PER_ORDER_AND_DAY = 5;
  private static final int PER_MOBILE_AND_DAY = 10;

  private SendingLimits() {}

  static void mustAllow(ChallengeStore challenges, Sending sending, Instant now) {
    List<Challenge> today = challenges.sentForOrderSince(sending.orderNumber(), now.minus(DAY));
    boolean tooSoon =
        today.stream()
            .filter(challenge -> challenge.purpose() == sending.purpose())
            .anyMatch(challenge -> challenge.sentAt().plus(BETWEEN).isAfter(now));
    if (tooSoon) {
      throw Problem.of(ProblemType.CODE_TOO_SOON, BETWEEN.toSeconds());
    }
    if (today.size() >= PER_ORDER_AND_DAY
        || challenges.sentToMobileSince(sending.mobileIndex(), now.minus(DAY))
            >= PER_MOBILE_AND_DAY) {
      throw Problem.of(ProblemType.CODE_TOO_OFTEN);
    }
  }

  /** What is about to be sent. */
  record Sending(String orderNumber, ChallengePurpose purpose, String mobileIndex) {}
}
