package org.certhall.unlock.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.order.boundary.OrderKey;
import org.certhall.order.boundary.OwnedOrders;
import org.certhall.order.entity.OrderState;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.token.control.CertificateState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnlockDeskTest {

  private final Counter counter = new Counter();
  private final TokenPointer pointer = new TokenPointer(Counter.TOKEN, null, null);

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void whenTokenIsKnown_thenItIsShownWithAMaskedSubjectAndItsAgreements() {
    UnlockOffer offer = counter.ask(() -> counter.unlock().locate(pointer));
    assertThat(offer.subject()).isEqualTo("云海****公司");
    assertThat(offer.application()).isEqualTo("CERTHALL");
    assertThat(offer.agreements()).hasSize(2);
    assertThat(offer.unfinished()).isNull();
  }

  @Test
  void whenTokenIsUnknown_thenItIsRefused() {
    refused(ProblemType.TOKEN_UNKNOWN, new TokenPointer("DEMO-9999", null, null));
  }

  @Test
  void whenCertificateIsOnAnotherToken_thenItIsRefused() {
    counter.enrol("DEMO-0002", SerialNumber.parse("77"));
    refused(ProblemType.TOKEN_UNKNOWN, new TokenPointer(Counter.TOKEN, null, "77"));
  }

  @Test
  void whenCertificateHasExpired_thenItIsRefused() {
    counter.later(Duration.ofDays(301));
    refused(ProblemType.CERTIFICATE_OUT_OF_DATE, pointer);
  }

  @Test
  void whenCertificateWasRevoked_thenItIsRefused() {
    counter.certificates.computeIfPresent(
        Counter.CERTIFICATE.toString(),
        (serial, is) ->
            new CertificateState(is.serial(), is.subject(), is.notBefore(), is.notAfter(), true));
    refused(ProblemType.CERTIFICATE_NOT_IN_FORCE, pointer);
  }

  @Test
  void whenAnAgreementIsMissing_thenNothingBegins() {
    assertThatThrownBy(() -> counter.run(() -> counter.unlock().begin(pointer, Set.of())))
        .satisfies(is(ProblemType.AGREEMENT_NOT_ACCEPTED));
    assertThat(counter.audited).noneMatch(event -> event.deed().equals("order.begun"));
  }

  @Test
  void whenBegun_thenTheAcceptedEditionsStandInTheOrder() {
    OrderKey key = counter.begun();
    assertThat(
            counter.<Integer>ask(
                () -> counter.wiring.get(OwnedOrders.class).open(key).agreements().size()))
        .isEqualTo(2);
  }

  @Test
  void whenNobodyIsVerified_thenTheTokenIsNotHeld() {
    counter.begun();
    assertThat(counter.ask(() -> counter.unlock().locate(pointer)).unfinished()).isNull();
  }

  @Test
  void whenAnOrderIsOpen_thenItIsShownMaskedAndNoOtherBegins() {
    OrderKey key = counter.submitted();
    OpenOrderView open = counter.ask(() -> counter.unlock().locate(pointer)).unfinished();
    assertThat(open.number()).isEqualTo(key.number());
    assertThat(open.handler()).isEqualTo("张**");
    assertThat(open.cancellable()).isTrue();
    assertThatThrownBy(counter::begun).satisfies(is(ProblemType.ORDER_OPEN_EXISTS));
  }

  @Test
  void whenCancelled_thenAnotherMayBegin() {
    OrderKey key = counter.submitted();
    counter.run(() -> counter.unlock().cancelByApplicant(key));
    assertThat(counter.ask(() -> counter.unlock().see(key)).state())
        .isEqualTo(OrderState.CANCELLED);
    counter.later(Duration.ofMinutes(2));
    assertThat(counter.verified().number()).isNotEqualTo(key.number());
  }

  @Test
  void whenTheSecretIsAnothers_thenTheOrderDoesNotExist() {
    OrderKey mine = counter.begun();
    OrderKey other = counter.begun();
    OrderKey mixed = new OrderKey(mine.number(), other.secret());
    assertThatThrownBy(() -> counter.run(() -> counter.unlock().see(mixed)))
        .satisfies(is(ProblemType.NOT_FOUND));
    assertThatThrownBy(() -> counter.run(() -> counter.unlock().cancelByApplicant(mixed)))
        .satisfies(is(ProblemType.NOT_FOUND));
  }

  @Test
  void whenApproved_thenTheOwnerSeesTheWholeName() {
    OrderKey key = counter.approved();
    assertThat(counter.ask(() -> counter.unlock().see(key)).subject()).isEqualTo("云海晴川信息科技有限公司");
  }

  private void refused(ProblemType why, TokenPointer at) {
    assertThatThrownBy(() -> counter.run(() -> counter.unlock().locate(at))).satisfies(is(why));
  }

  static java.util.function.Consumer<Throwable> is(ProblemType type) {
    return thrown ->
        assertThat(thrown)
            .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.type()).isEqualTo(type));
  }

  @Test
  void whenOneAddressBeginsOrderAfterOrder_thenItIsToldToWaitAndOthersAreNot() {
    for (int i = 0; i < 60; i++) {
      counter.begun();
    }
    assertThatThrownBy(counter::begun).satisfies(is(ProblemType.ORDERS_TOO_OFTEN));
    counter.address = "192.0.2.2";
    assertThat(counter.begun()).isNotNull();
  }
}
