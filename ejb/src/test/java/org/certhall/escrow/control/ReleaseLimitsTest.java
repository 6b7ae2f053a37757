package org.certhall.escrow.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.escrow.entity.Purpose;
import org.certhall.escrow.entity.Release;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.token.entity.PinAlphabet;
import org.certhall.token.entity.PinRule;
import org.junit.jupiter.api.Test;

class ReleaseLimitsTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  private static final TokenPlace PLACE = new TokenPlace("T1", "APP1");
  private static final PinRule SHAPE = new PinRule(8, 16, PinAlphabet.PRINTABLE);
  private static final Occasion.Terms TWO_EACH = new Occasion.Terms(SHAPE, SHAPE, 2, 2);

  private final ReleaseStoreFake releases = new ReleaseStoreFake();
  private final ReleaseLimits limits = new ReleaseLimits(releases);
  private int made;

  @Test
  void whenAnOrderHasUsedItsReleases_thenNoMore() {
    lapsed("one", NOW.minus(Duration.ofDays(3)));
    assertThatCode(() -> limits.mustAllow(TWO_EACH, "one", PLACE, NOW)).doesNotThrowAnyException();
    lapsed("one", NOW.minus(Duration.ofDays(2)));
    refuses(
        ProblemType.RELEASES_OF_ORDER_USED, () -> limits.mustAllow(TWO_EACH, "one", PLACE, NOW));
    assertThatCode(() -> limits.mustAllow(TWO_EACH, "two", PLACE, NOW)).doesNotThrowAnyException();
  }

  @Test
  void whenATokenHasUsedItsDay_thenNoOrderGetsMoreUntilTheDayIsOver() {
    lapsed("one", NOW.minus(Duration.ofHours(23)));
    lapsed("two", NOW.minus(Duration.ofHours(1)));
    refuses(
        ProblemType.RELEASES_OF_DAY_USED, () -> limits.mustAllow(TWO_EACH, "three", PLACE, NOW));
    assertThatCode(() -> limits.mustAllow(TWO_EACH, "three", PLACE, NOW.plus(Duration.ofHours(1))))
        .doesNotThrowAnyException();
    assertThatCode(() -> limits.mustAllow(TWO_EACH, "three", new TokenPlace("T2", "APP1"), NOW))
        .doesNotThrowAnyException();
  }

  @Test
  void whenAnotherComputerBeganAMomentAgo_thenThisOneWaits() {
    lapsed("one", NOW);
    assertThatCode(() -> limits.mustNotBeElsewhere(PLACE, "assistant", NOW))
        .doesNotThrowAnyException();
    refuses(ProblemType.RELEASE_ELSEWHERE, () -> limits.mustNotBeElsewhere(PLACE, "another", NOW));
    assertThatCode(() -> limits.mustNotBeElsewhere(PLACE, "another", NOW.plus(Release.OTHERS_WAIT)))
        .doesNotThrowAnyException();
  }

  private void lapsed(String order, Instant offered) {
    Release release =
        Release.at("release-" + made++, Purpose.UNLOCK, order, PLACE)
            .to("assistant", "key", "nonce-" + made)
            .offer("current", "candidate", new byte[32], offered);
    release.lapse(offered);
    releases.add(release);
  }

  private static void refuses(ProblemType why, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(why));
  }
}
