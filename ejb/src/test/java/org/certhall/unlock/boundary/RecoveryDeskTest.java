package org.certhall.unlock.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.certhall.unlock.boundary.UnlockDeskTest.is;

import java.time.Duration;
import org.certhall.notice.boundary.SandboxPhoneDesk;
import org.certhall.order.boundary.OrderKey;
import org.certhall.problem.ProblemType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecoveryDeskTest {

  private final Counter counter = new Counter();
  private final RecoveryDesk desk = counter.wiring.get(RecoveryDesk.class);

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void whenTheCodeIsRight_thenThereIsANewKeyAndTheOldOpensNothing() {
    OrderKey old = counter.submitted();
    counter.later(Duration.ofMinutes(2));
    counter.run(() -> desk.sendCode(old.number()));
    OrderKey key = counter.ask(() -> desk.open(old.number(), counter.lastCode()));
    assertThat(counter.ask(() -> counter.unlock().see(key)).number()).isEqualTo(old.number());
    assertThatThrownBy(() -> counter.run(() -> counter.unlock().see(old)))
        .satisfies(is(ProblemType.NOT_FOUND));
  }

  @Test
  void whenThereIsNoSuchOrder_thenTheAnswerIsTheSame() {
    counter.run(() -> desk.sendCode("U261120-0000-0000-0000"));
    assertThat(counter.ask(() -> counter.wiring.get(SandboxPhoneDesk.class).latest())).isEmpty();
    assertThatThrownBy(() -> counter.run(() -> desk.open("U261120-0000-0000-0000", "123456")))
        .satisfies(is(ProblemType.CODE_WRONG));
  }

  @Test
  void whenAskedTooOften_thenTheAnswerIsStillTheSame() {
    OrderKey key = counter.submitted();
    counter.run(() -> desk.sendCode(key.number()));
    counter.run(() -> desk.sendCode(key.number()));
  }
}
