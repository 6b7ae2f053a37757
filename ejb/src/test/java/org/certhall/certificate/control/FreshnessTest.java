package org.certhall.certificate.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.certhall.certificate.entity.ListScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreshnessTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  private TestHall hall;
  private Freshness freshness;

  @BeforeEach
  void setUp() {
    hall = TestHall.founded(NOW);
    hall.appointResponder(TestHall.ROOT);
    hall.appointResponder(TestHall.ISSUING);
    freshness = hall.freshness();
  }

  private Freshness.Report in(Duration later) {
    hall.now = NOW.plus(later);
    return freshness.report();
  }

  @Test
  void whenAllIsYoung_thenNothingIsLate() {
    assertThat(in(Duration.ZERO)).isEqualTo(new Freshness.Report(0, 0, false));
    assertThat(in(Duration.ofHours(84))).isEqualTo(new Freshness.Report(0, 0, false));
  }

  @Test
  void whenTheJobHadItsTimeAndPublishedNothing_thenTheListsAreLate() {
    assertThat(in(Duration.ofHours(86))).isEqualTo(new Freshness.Report(2, 0, false));
    hall.publication().publish(ListScope.whole(TestHall.ROOT));
    assertThat(in(Duration.ofHours(87))).isEqualTo(new Freshness.Report(1, 0, false));
  }

  @Test
  void whenAPublicationFailed_thenItsListIsLateUntilOneComesOut() {
    freshness.failed(ListScope.whole(TestHall.ROOT));
    assertThat(in(Duration.ofMinutes(1)).lists()).isZero();

    freshness.failed(ListScope.whole(TestHall.ROOT));
    assertThat(in(Duration.ofMinutes(2)).lists()).isEqualTo(1);
    hall.publication().publish(ListScope.whole(TestHall.ROOT));
    assertThat(in(Duration.ofMinutes(3)).lists()).isZero();
  }

  @Test
  void whenAListIsOver_thenVerifiersAreWithoutOne() {
    assertThat(in(Duration.ofDays(7)).over()).isTrue();
  }

  @Test
  void whenAResponderWasNotReplaced_thenItIsLateBeforeItIsOver() {
    Duration late = Duration.ofDays(15).plusHours(3);
    hall.now = NOW.plus(late);
    hall.publication().publish(ListScope.whole(TestHall.ROOT));
    hall.publication().publish(ListScope.whole(TestHall.ISSUING));
    assertThat(in(late)).isEqualTo(new Freshness.Report(0, 2, false));

    hall.appointResponder(TestHall.ROOT);
    assertThat(in(late.plusMinutes(1))).isEqualTo(new Freshness.Report(0, 1, false));
  }

  @Test
  void whenAnAuthorityHasNoResponder_thenNobodyAnswersForIt() {
    hall = TestHall.founded(NOW);
    hall.appointResponder(TestHall.ROOT);
    freshness = hall.freshness();

    assertThat(in(Duration.ZERO)).isEqualTo(new Freshness.Report(0, 1, true));
  }

  @Test
  void whenAskedOften_thenTheDatabaseIsAskedNowAndThen() {
    in(Duration.ZERO);
    assertThat(in(Duration.ofDays(7).minusSeconds(5)).over()).isFalse();
    assertThat(in(Duration.ofDays(7)).over()).isFalse();
    assertThat(in(Duration.ofDays(7).plusSeconds(5)).over()).isTrue();
  }
}
