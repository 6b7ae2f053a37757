package org.certhall.audit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class NodeLeaseTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  private final NodeLease lease = new NodeLease();

  @Test
  void whenTheDatabaseIsNotShared_thenNothingIsEverDue() {
    assertThat(lease.isDue(NOW.plus(NodeLease.LASTS))).isFalse();
    assertThatCode(() -> lease.mustBeHeld(NOW)).doesNotThrowAnyException();
  }

  @Test
  void whenItCouldNotBeRenewedInTime_thenNothingIsWrittenUntilItIs() {
    lease.renewed(NOW);
    Instant over = NOW.plus(NodeLease.LASTS);

    assertThat(lease.isHeld(over.minusMillis(1))).isTrue();
    assertThatThrownBy(() -> lease.mustBeHeld(over)).isInstanceOf(IllegalStateException.class);
    assertThat(lease.isDue(over)).isTrue();

    lease.renewed(over);
    assertThatCode(() -> lease.mustBeHeld(over)).doesNotThrowAnyException();
  }

  @Test
  void whenAnotherHasIt_thenItIsLostForGood() {
    lease.renewed(NOW);
    lease.lost();

    assertThatThrownBy(() -> lease.mustBeHeld(NOW)).hasMessageContaining("certhall.node");
    assertThat(lease.isDue(NOW.plus(NodeLease.LASTS))).isFalse();
  }
}
