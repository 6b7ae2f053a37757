package org.certhall.identity.control;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.certhall.identity.entity.Challenge;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** How often codes may be sent: a stranger's telephone must not be made to ring all day. */
final class SendingLimits {

  static final Duration BETWEEN = Duration.ofSeconds(60);
  private static final Duration DAY = Duration.ofDays(1);
  private static final int PER_ORDER_AND_DAY = 5;
  private static final int PER_MOBILE_AND_DAY = 10;

  private SendingLimits() {}

  static void mustAllow(
      ChallengeStore challenges, String orderNumber, String mobileIndex, Instant now) {
    List<Challenge> today = challenges.sentForOrderSince(orderNumber, now.minus(DAY));
    if (!today.isEmpty() && today.get(0).sentAt().plus(BETWEEN).isAfter(now)) {
      throw Problem.of(ProblemType.CODE_TOO_SOON, BETWEEN.toSeconds());
    }
    if (today.size() >= PER_ORDER_AND_DAY
        || challenges.sentToMobileSince(mobileIndex, now.minus(DAY)) >= PER_MOBILE_AND_DAY) {
      throw Problem.of(ProblemType.CODE_TOO_OFTEN);
    }
  }
}
