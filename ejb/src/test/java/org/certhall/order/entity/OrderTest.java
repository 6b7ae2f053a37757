package org.certhall.order.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.certhall.attachment.entity.DocumentKind;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.subscriber.entity.EmailAddress;
import org.certhall.subscriber.entity.PersonName;
import org.certhall.subscriber.entity.SealedIdentity;
import org.certhall.token.entity.ApplicationName;
import org.certhall.token.entity.TokenSerial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OrderTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  private static final By OWNER = new By(By.APPLICANT, NOW);
  private static final By REVIEWER = new By("reviewer", NOW);

  @ParameterizedTest
  @EnumSource(OrderState.class)
  void whenAnOrderHasEnded_thenItBecomesNothingElse(OrderState next) {
    for (OrderState end : OrderState.values()) {
      if (!end.isOpen()) {
        assertThat(end.mayBecome(next)).isFalse();
      }
    }
  }

  @Test
  void whenVerified_thenTheOrderHoldsItsTokenUntilItEnds() {
    Order order = begun();
    assertThat(order.holdsItsToken()).isFalse();
    order.verify(handler());
    assertThat(order.holdsItsToken()).isTrue();
    order.cancel(OWNER, null);
    assertThat(order.holdsItsToken()).isFalse();
    assertThat(order.closedAt()).contains(NOW);
  }

  @Test
  void whenNobodyIsVerified_thenItIsNotSubmitted() {
    assertThatThrownBy(() -> begun().submit(new EmailAddress("a@example.cn"), OWNER))
        .satisfies(is(ProblemType.HANDLER_NOT_VERIFIED));
  }

  @Test
  void whenReleasing_thenNobodyCancelsOrEdits() {
    Order order = approved();
    order.markReleasing(OWNER);
    assertThatThrownBy(() -> order.cancel(OWNER, null))
        .satisfies(is(ProblemType.ORDER_NOT_CANCELLABLE));
    assertThatThrownBy(order::mustBeEditable).satisfies(is(ProblemType.ORDER_NOT_EDITABLE));
    assertThat(order.hasLapsedAt(NOW.plus(Duration.ofDays(400)))).isFalse();
  }

  @Test
  void whenGivenUp_thenTheTokenIsFreeAndTheReasonStandsInHistory() {
    Order order = approved();
    assertThatThrownBy(() -> order.giveUp(REVIEWER, "证书已过期"))
        .satisfies(is(ProblemType.ORDER_STATE_WRONG));
    order.markReleasing(OWNER);
    order.giveUp(REVIEWER, "证书已过期");
    assertThat(order.state()).isEqualTo(OrderState.CANCELLED);
    assertThat(order.holdsItsToken()).isFalse();
    assertThat(order.steps()).last().extracting(OrderStep::note).isEqualTo("证书已过期");
  }

  @Test
  void whenApproved_thenItIsNotCompletedWithoutARelease() {
    assertThatThrownBy(() -> approved().complete(OWNER))
        .satisfies(is(ProblemType.ORDER_STATE_WRONG));
  }

  @Test
  void whenRejected_thenTheReasonsStandInHistoryToo() {
    Order order = submitted();
    order.claim(REVIEWER);
    order.reject(Map.of(DocumentKind.APPLICATION_FORM, "公章不清晰"), REVIEWER);
    order.submit(new EmailAddress("a@example.cn"), OWNER);
    assertThat(order.rejections()).isEmpty();
    assertThat(order.steps()).anyMatch(step -> ("" + step.note()).contains("公章不清晰"));
  }

  @Test
  void whenAnOwnerWaitsTooLong_thenTheOrderLapses() {
    Order order = begun();
    By later = new By("system", NOW.plus(Duration.ofDays(2)));
    assertThatThrownBy(() -> order.expire(OWNER)).satisfies(is(ProblemType.ORDER_STATE_WRONG));
    order.expire(later);
    assertThat(order.state()).isEqualTo(OrderState.EXPIRED);
  }

  @Test
  void whenANumberIsMade_thenItIsReadAgain() {
    OrderNumber number = OrderNumber.make(OrderKind.UNLOCK, NOW, new SecureRandom());
    assertThat(new OrderNumber(number.value())).isEqualTo(number);
    assertThat(number.value()).startsWith("U261120-");
  }

  @Test
  void whenASecretIsPrinted_thenItDoesNotShow() {
    OwnerSecret secret = OwnerSecret.make(new SecureRandom());
    assertThat(secret.toString()).doesNotContain(secret.value());
  }

  private static Order begun() {
    OrderSubject subject =
        new OrderSubject(
            "s",
            new TokenSerial("TOKEN-1"),
            new ApplicationName("CERTHALL"),
            SerialNumber.parse("0a"));
    return Order.begin(
            OrderNumber.make(OrderKind.UNLOCK, NOW, new SecureRandom()),
            OrderKind.UNLOCK,
            subject,
            "policy",
            OWNER)
        .heldAt("YUNHAI-01", "digest");
  }

  private static Order submitted() {
    Order order = begun();
    order.verify(handler());
    order.submit(new EmailAddress("a@example.cn"), OWNER);
    return order;
  }

  private static Order approved() {
    Order order = submitted();
    order.claim(REVIEWER);
    order.approve(REVIEWER);
    return order;
  }

  private static VerifiedHandler handler() {
    SealedIdentity number = new SealedIdentity(new byte[] {1}, "index");
    return new VerifiedHandler(new PersonName("张晓岚"), number, number).provedBy("receipt", NOW);
  }

  private static java.util.function.Consumer<Throwable> is(ProblemType type) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo(type));
  }
}
