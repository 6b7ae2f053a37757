package org.certhall.certificate.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.entity.RevocationList;
import org.certhall.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicationTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  private TestHall hall;

  @BeforeEach
  void setUp() {
    hall = TestHall.founded(NOW);
  }

  @Test
  void whenPublishedAgain_thenNumberGrows() {
    long before = hall.lists.latest(TestHall.ROOT).orElseThrow().number();
    RevocationList next = hall.publication().publish(TestHall.ROOT);
    assertThat(next.number()).isEqualTo(before + 1);
  }

  @Test
  void whenListIsYoung_thenNoneIsDue() {
    hall.now = NOW.plus(Duration.ofDays(3));
    assertThat(hall.publication().isDue(TestHall.ROOT)).isFalse();
  }

  @Test
  void whenListHasLivedHalfItsLife_thenTheNextIsDueWellBeforeItsEnd() {
    hall.now = NOW.plus(Duration.ofDays(4));
    assertThat(hall.publication().isDue(TestHall.ROOT)).isTrue();
    assertThat(hall.lists.latest(TestHall.ROOT).orElseThrow().nextUpdate()).isAfter(hall.now);
  }

  @Test
  void whenAuthorityIsUnknown_thenRefused() {
    assertThatThrownBy(() -> hall.publication().publish(new AuthorityName("nobody")))
        .isInstanceOf(Problem.class);
  }
}
