package org.certhall.unlock.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.certhall.unlock.boundary.UnlockDeskTest.is;

import java.util.Map;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.order.boundary.OrderKey;
import org.certhall.order.boundary.OrderReleaseDesk;
import org.certhall.order.entity.ConsentWay;
import org.certhall.order.entity.OrderNumber;
import org.certhall.order.entity.OrderState;
import org.certhall.problem.ProblemType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CounterOrderDeskTest {

  private final Counter counter = new Counter();

  @BeforeEach
  void open() {
    counter.staff = "clerk";
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private CounterOrderDesk desk() {
    return counter.wiring.get(CounterOrderDesk.class);
  }

  private void cancel(OrderKey key, ConsentWay way, String remark) {
    counter.run(() -> desk().cancelByClerkWithConsent(key.number(), way, remark));
  }

  @Test
  void whenTheOwnerHasAgreed_thenBothSidesReadHowAndWhyAndTheTokenIsFree() {
    OrderKey key = counter.submitted();
    cancel(key, ConsentWay.PHONE, " 营业执照已变更，改到柜台办理 ");

    UnlockOrderView seen = counter.ask(() -> counter.unlock().see(key));
    assertThat(seen.state()).isEqualTo(OrderState.CANCELLED);
    assertThat(seen.steps())
        .last()
        .extracting(UnlockOrderView.StepView::consent)
        .isEqualTo(new UnlockOrderView.Consent(ConsentWay.PHONE, counter.branch, "营业执照已变更，改到柜台办理"));
    assertThat(seen.toString()).doesNotContain("clerk");
    assertThat(counter.ask(() -> counter.review().see(key.number())).history())
        .last()
        .extracting("who", "consent")
        .containsExactly("clerk", ConsentWay.PHONE);
    assertThat(counter.audited)
        .extracting(AuditEvent::deed, AuditEvent::details)
        .contains(tuple("order.cancelled-with-consent", Map.of("consent", "PHONE")));
    counter.begun();
  }

  @Test
  void whenTheOwnerCancels_thenNoConsentIsMadeUp() {
    OrderKey key = counter.submitted();
    counter.run(() -> counter.unlock().cancelByApplicant(key));
    assertThat(counter.ask(() -> counter.unlock().see(key)).steps())
        .extracting(UnlockOrderView.StepView::consent)
        .containsOnlyNulls();
  }

  @Test
  void whenAReleaseIsOpen_thenItIsRefused() {
    OrderKey key = counter.approved();
    OrderNumber number = new OrderNumber(key.number());
    counter.run(() -> counter.wiring.get(OrderReleaseDesk.class).markReleasing(number));
    assertThatThrownBy(() -> cancel(key, ConsentWay.COUNTER, "本人到场"))
        .satisfies(is(ProblemType.ORDER_NOT_CANCELLABLE));
    assertThat(counter.ask(() -> counter.review().see(key.number())).cancellable()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   "})
  void whenNothingIsWrittenDown_thenItIsRefused(String remark) {
    OrderKey key = counter.submitted();
    assertThatThrownBy(() -> cancel(key, ConsentWay.PHONE, remark))
        .satisfies(is(ProblemType.REQUIRED));
    assertThatThrownBy(() -> cancel(key, null, "说明")).satisfies(is(ProblemType.REQUIRED));
    assertThatThrownBy(() -> cancel(key, ConsentWay.PHONE, "长".repeat(301)))
        .satisfies(is(ProblemType.TOO_LONG));
  }

  @Test
  void whenTheOrderIsOfAnotherBranch_thenItDoesNotExist() {
    OrderKey key = counter.submitted();
    counter.branch = "OTHER-01";
    assertThat(counter.ask(() -> desk().find(key.number()))).isEmpty();
    assertThatThrownBy(() -> cancel(key, ConsentWay.PHONE, "说明"))
        .satisfies(is(ProblemType.NOT_FOUND));
  }

  @Test
  void whenAnOrderIsLookedFor_thenItsNumberOrTheSerialOfItsTokenFindsIt() {
    OrderKey key = counter.submitted();
    for (String words : new String[] {key.number(), " " + Counter.TOKEN + " "}) {
      assertThat(counter.ask(() -> desk().find(words)))
          .extracting(QueueRow::number)
          .containsExactly(key.number());
    }
    cancel(key, ConsentWay.COUNTER, "说明");
    assertThat(counter.ask(() -> desk().find(Counter.TOKEN))).isEmpty();
    assertThat(counter.ask(() -> desk().find(key.number()))).hasSize(1);
    for (String words : new String[] {null, " ", "nobody", "% or 1=1", "U261120-0000-0000-0000"}) {
      assertThat(counter.ask(() -> desk().find(words))).isEmpty();
    }
  }
}
