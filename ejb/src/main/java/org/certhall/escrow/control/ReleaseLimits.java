package org.certhall.escrow.control;

import java.time.Duration;
import java.time.Instant;
import org.certhall.escrow.entity.Release;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** Who may begin, and how often. */
final class ReleaseLimits {

  private static final Duration DAY = Duration.ofDays(1);

  private final ReleaseStore releases;

  ReleaseLimits(ReleaseStore releases) {
    this.releases = releases;
  }

  /**
   * A released value counts as exposed, so it is not given out often. What was never begun is left
   * out of an order's count, which no time lifts, and stands in the day's.
   */
  void mustAllow(Occasion.Terms terms, String order, TokenPlace place, Instant now) {
    if (releases.begunOfOrder(order) >= terms.releasesOfOrder()) {
      throw Problem.of(ProblemType.RELEASES_OF_ORDER_USED, terms.releasesOfOrder());
    }
    if (releases.countSince(place, now.minus(DAY)) >= terms.releasesOfDay()) {
      throw Problem.of(ProblemType.RELEASES_OF_DAY_USED, terms.releasesOfDay());
    }
  }

  /** Two computers with two copies of the values would spend each other's tries. */
  void mustNotBeElsewhere(TokenPlace place, String assistant, Instant now) {
    boolean elsewhere =
        releases.latest(place).filter(last -> last.keepsOthersAway(assistant, now)).isPresent();
    if (elsewhere) {
      throw Problem.of(ProblemType.RELEASE_ELSEWHERE, Release.OTHERS_WAIT.toMinutes());
    }
  }
}
