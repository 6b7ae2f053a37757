package org.certhall.unlock.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import org.certhall.audit.entity.AuditEvent;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.order.boundary.OrderKey;
import org.certhall.order.entity.OrderState;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A token that neither administrator PIN opens. */
class BlockedTokenTest {

  private static final TokenPlace PLACE = new TokenPlace(Counter.TOKEN, "CERTHALL");

  private final Counter counter = new Counter();
  private final OrderKey key = counter.approved();

  @AfterEach
  void close() {
    counter.close();
  }

  private void blocked() {
    counter.run(() -> counter.wiring.get(UnlockOccasion.class).blocked(key.number(), PLACE));
  }

  @Test
  void whenItIsTold_thenOrderAndTokenAreBlockedAndBothOnRecord() {
    blocked();
    assertThat(counter.ask(() -> counter.unlock().see(key)).state()).isEqualTo(OrderState.BLOCKED);
    assertThatThrownBy(counter::begun)
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.type()).isEqualTo(ProblemType.TOKEN_BLOCKED));
    assertThat(counter.audited)
        .extracting(AuditEvent::deed, AuditEvent::object)
        .contains(tuple("order.blocked", key.number()), tuple("token.blocked", Counter.TOKEN));
  }

  @Test
  void whenItIsToldAgain_thenItIsRecordedOnce() {
    blocked();
    blocked();
    assertThat(counter.audited)
        .extracting(AuditEvent::deed)
        .filteredOn(deed -> deed.endsWith(".blocked"))
        .containsExactly("order.blocked", "token.blocked");
  }

  @Test
  void whenItIsToldOfAnOrderThatIsOver_thenOnlyTheTokenIsBlocked() {
    counter.run(() -> counter.unlock().cancelByApplicant(key));
    blocked();
    assertThat(counter.ask(() -> counter.unlock().see(key)).state())
        .isEqualTo(OrderState.CANCELLED);
    assertThat(counter.audited)
        .extracting(AuditEvent::deed)
        .filteredOn(deed -> deed.endsWith(".blocked"))
        .containsExactly("token.blocked");
  }
}
