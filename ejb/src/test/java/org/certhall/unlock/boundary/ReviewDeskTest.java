package org.certhall.unlock.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.certhall.unlock.boundary.UnlockDeskTest.is;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.certhall.attachment.entity.DocumentKind;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.order.boundary.OrderKey;
import org.certhall.order.boundary.OrderReleaseDesk;
import org.certhall.order.boundary.ReleasableOrder;
import org.certhall.order.entity.OrderNumber;
import org.certhall.order.entity.OrderState;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.HeldRoles;
import org.certhall.rights.entity.BranchCode;
import org.certhall.rights.entity.HeldRole;
import org.certhall.rights.entity.StaffRole;
import org.certhall.subscriber.control.SubscriberStore;
import org.certhall.subscriber.entity.Subscriber;
import org.certhall.token.entity.PinAlphabet;
import org.certhall.token.entity.PinRule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReviewDeskTest {

  private final Counter counter = new Counter();

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void whenOrdersWait_thenTheQueueGoesPageByPageLongestWaitingFirst() {
    OrderKey first = counter.submitted();
    counter.later(Duration.ofMinutes(5));
    counter.enrol("DEMO-0002", SerialNumber.parse("77"));
    OrderKey second = submittedFor("DEMO-0002");
    QueuePage page = counter.ask(() -> counter.review().queue(null, 1));
    assertThat(page.waiting()).isEqualTo(2);
    assertThat(page.rows()).extracting(QueueRow::number).containsExactly(first.number());
    QueuePage next = counter.ask(() -> counter.review().queue(page.next(), 1));
    assertThat(next.rows()).extracting(QueueRow::number).containsExactly(second.number());
    assertThat(next.next()).isNull();
  }

  @Test
  void whenThePageIsLonger_thenTheDatabaseIsAskedNoMoreOften() {
    counter.submitted();
    List<String> others =
        counter.ask(
            () ->
                counter.wiring.get(SubscriberStore.class).nameBegins("", 20).stream()
                    .map(Subscriber::id)
                    .filter(id -> !id.equals(counter.subscriberId()))
                    .toList());
    int one = counter.database.statementsOf(() -> counter.review().queue(null, 10));
    for (int i = 0; i < others.size(); i++) {
      counter.enrol("DEMO-100" + i, SerialNumber.parse("8" + i));
      counter.later(Duration.ofMinutes(5));
      OrderKey key = submittedFor("DEMO-100" + i);
      belongTo(key, others.get(i));
    }

    assertThat(others).hasSizeGreaterThan(1);
    assertThat(counter.ask(() -> counter.review().queue(null, 10)).rows())
        .hasSize(1 + others.size());
    assertThat(counter.database.statementsOf(() -> counter.review().queue(null, 10)))
        .isEqualTo(one);
  }

  private void belongTo(OrderKey key, String subscriber) {
    counter.run(
        () ->
            counter
                .database
                .current()
                .createNativeQuery(
                    "UPDATE business_order SET subscriber_id = ? WHERE order_number = ?")
                .setParameter(1, subscriber)
                .setParameter(2, key.number())
                .executeUpdate());
  }

  @Test
  void whenTheBranchIsAnother_thenTheOrderDoesNotExist() {
    OrderKey key = counter.submitted();
    counter.branch = "OTHER-01";
    assertThat(counter.ask(() -> counter.review().queue(null, 10)).rows()).isEmpty();
    assertThatThrownBy(() -> counter.run(() -> counter.review().claimByReviewer(key.number())))
        .satisfies(is(ProblemType.NOT_FOUND));
  }

  @Test
  void whenTheReviewerHoldsAnotherRoleElsewhere_thenTheQueueIsTheReviewersBranchs() {
    OrderKey key = counter.submitted();
    BranchCode here = new BranchCode(counter.branch);
    BranchCode elsewhere = new BranchCode("AAAA-01");
    counter.roles =
        new HeldRoles(
            Set.of(HeldRole.at(here, StaffRole.REVIEWER), HeldRole.at(elsewhere, StaffRole.CLERK)));
    assertThat(counter.ask(() -> counter.review().queue(null, 10)).rows())
        .extracting(QueueRow::number)
        .containsExactly(key.number());
    counter.roles =
        new HeldRoles(
            Set.of(
                HeldRole.at(elsewhere, StaffRole.REVIEWER),
                HeldRole.ofTheWholeCa(StaffRole.FINANCE)));
    QueuePage page = counter.ask(() -> counter.review().queue(null, 10));
    assertThat(page.rows()).isEmpty();
    assertThat(page.waiting()).isZero();
  }

  @Test
  void whenTwoReviewersTakeOneOrder_thenTheSecondIsTold() {
    OrderKey key = counter.submitted();
    counter.run(() -> counter.review().claimByReviewer(key.number()));
    counter.staff = "colleague";
    assertThatThrownBy(() -> counter.run(() -> counter.review().claimByReviewer(key.number())))
        .satisfies(is(ProblemType.ORDER_CLAIMED));
    assertThatThrownBy(() -> counter.run(() -> counter.review().approveByReviewer(key.number())))
        .satisfies(is(ProblemType.ORDER_NOT_CLAIMED));
  }

  @Test
  void whenAColleagueHasDecidedMeanwhile_thenThatAndWhoIsTold() {
    OrderKey key = counter.submitted();
    counter.run(() -> counter.review().claimByReviewer(key.number()));
    counter.staff = "colleague";
    counter.later(Duration.ofMinutes(31));
    counter.run(() -> counter.review().claimByReviewer(key.number()));
    counter.run(() -> counter.review().approveByReviewer(key.number()));
    counter.staff = "reviewer";
    for (Runnable late :
        List.<Runnable>of(
            () -> counter.review().approveByReviewer(key.number()),
            () ->
                counter
                    .review()
                    .rejectByReviewer(key.number(), Map.of(DocumentKind.APPLICATION_FORM, "x")),
            () -> counter.review().putBackByReviewer(key.number()),
            () -> counter.review().claimByReviewer(key.number()))) {
      assertThatThrownBy(() -> counter.run(late))
          .satisfies(is(ProblemType.ORDER_DECIDED))
          .isInstanceOfSatisfying(
              Problem.class, told -> assertThat(told.arguments()).containsExactly("colleague"));
    }
  }

  @Test
  void whenAClaimIsOld_thenAColleagueTakesOver() {
    OrderKey key = counter.submitted();
    counter.run(() -> counter.review().claimByReviewer(key.number()));
    counter.staff = "colleague";
    counter.later(Duration.ofMinutes(31));
    counter.run(() -> counter.review().claimByReviewer(key.number()));
    counter.run(() -> counter.review().approveByReviewer(key.number()));
  }

  @Test
  void whenRejectedWithoutAReason_thenItIsRefused() {
    OrderKey key = counter.submitted();
    counter.run(() -> counter.review().claimByReviewer(key.number()));
    assertThatThrownBy(
            () -> counter.run(() -> counter.review().rejectByReviewer(key.number(), Map.of())))
        .satisfies(is(ProblemType.REJECTION_WITHOUT_REASON));
  }

  @Test
  void whenTheOwnerCancelsDuringReview_thenTheReviewerIsTold() {
    OrderKey key = counter.submitted();
    counter.run(() -> counter.review().claimByReviewer(key.number()));
    counter.run(() -> counter.unlock().cancelByApplicant(key));
    assertThatThrownBy(() -> counter.run(() -> counter.review().approveByReviewer(key.number())))
        .satisfies(is(ProblemType.ORDER_NOT_CLAIMED));
  }

  @Test
  void whenScanOrIdentityNumberIsLookedAt_thenItIsOnRecord() {
    OrderKey key = counter.submitted();
    counter.run(() -> counter.review().picture(key.number(), DocumentKind.APPLICATION_FORM));
    counter.run(() -> counter.review().identityNumber(key.number()));
    assertThat(counter.audited)
        .extracting(AuditEvent::deed, AuditEvent::details)
        .contains(
            tuple("scan.attached", Map.of("document", "APPLICATION_FORM")),
            tuple("scan.seen", Map.of("document", "APPLICATION_FORM")),
            tuple("identity-number.seen", Map.of()));
    assertThat(counter.audited.toString()).doesNotContain(Counter.HANDLER.residentId());
  }

  @Test
  void whenApproved_thenTheReleaseGetsTheRuleThatChannelAndModelAllow() {
    OrderKey key = counter.approved();
    ReleasableOrder order =
        counter.ask(() -> counter.wiring.get(OrderReleaseDesk.class).releasable(key));
    assertThat(order.pin()).isEqualTo(new PinRule(8, 8, PinAlphabet.PRINTABLE));
    assertThat(order.releasesPerOrder()).isEqualTo(3);
  }

  @Test
  void whenNotApproved_thenNothingIsReleasable() {
    OrderKey key = counter.submitted();
    assertThatThrownBy(
            () -> counter.run(() -> counter.wiring.get(OrderReleaseDesk.class).releasable(key)))
        .satisfies(is(ProblemType.ORDER_NOT_APPROVED));
  }

  @Test
  void whenAReleaseIsOffered_thenNobodyCancelsUntilItProvedNotToHaveBegun() {
    OrderKey key = counter.approved();
    OrderNumber number = new OrderNumber(key.number());
    OrderReleaseDesk release = counter.wiring.get(OrderReleaseDesk.class);
    counter.run(() -> release.markReleasing(number));
    assertThatThrownBy(() -> counter.run(() -> counter.unlock().cancelByApplicant(key)))
        .satisfies(is(ProblemType.ORDER_NOT_CANCELLABLE));
    counter.run(() -> release.markReleasing(number));
    counter.run(() -> release.markNotBegun(number));
    counter.run(() -> counter.unlock().cancelByApplicant(key));
  }

  @Test
  void whenASupervisorGivesUp_thenTheTokenIsFreeAndBothWordsAreOnRecord() {
    OrderKey key = counter.approved();
    OrderNumber number = new OrderNumber(key.number());
    counter.run(() -> counter.wiring.get(OrderReleaseDesk.class).markReleasing(number));
    assertThatThrownBy(
            () -> counter.run(() -> counter.review().giveUpBySupervisor(key.number(), " ")))
        .satisfies(is(ProblemType.REQUIRED));
    counter.run(() -> counter.review().giveUpBySupervisor(key.number(), "UKey 已报废"));
    assertThat(counter.ask(() -> counter.review().see(key.number())).history())
        .last()
        .extracting("note")
        .isEqualTo("UKey 已报废");
    assertThat(counter.audited).extracting(AuditEvent::deed).contains("order.given-up");
    counter.begun();
  }

  @Test
  void whenCompleted_thenTheOrderIsUsedUp() {
    OrderKey key = counter.approved();
    OrderNumber number = new OrderNumber(key.number());
    OrderReleaseDesk release = counter.wiring.get(OrderReleaseDesk.class);
    counter.run(() -> release.markReleasing(number));
    counter.run(() -> release.complete(number));
    assertThat(counter.ask(() -> counter.unlock().see(key)).state())
        .isEqualTo(OrderState.COMPLETED);
    assertThatThrownBy(() -> counter.run(() -> release.releasable(key)))
        .satisfies(is(ProblemType.ORDER_NOT_APPROVED));
  }

  @Test
  void whenBlocked_thenTheTokenIsBlockedToo() {
    OrderKey key = counter.approved();
    OrderNumber number = new OrderNumber(key.number());
    OrderReleaseDesk release = counter.wiring.get(OrderReleaseDesk.class);
    counter.run(() -> release.markReleasing(number));
    counter.run(() -> release.block(number));
    assertThatThrownBy(counter::begun).satisfies(is(ProblemType.TOKEN_BLOCKED));
  }

  private OrderKey submittedFor(String token) {
    TokenPointer pointer = new TokenPointer(token, null, null);
    java.util.Set<String> accepted = new java.util.HashSet<>();
    counter
        .ask(() -> counter.unlock().locate(pointer))
        .agreements()
        .forEach(one -> accepted.add(one.id()));
    OrderKey key = counter.ask(() -> counter.unlock().begin(pointer, accepted));
    counter.run(() -> counter.form().sendCode(key, Counter.HANDLER));
    counter.run(() -> counter.form().confirmCode(key, counter.lastCode()));
    counter.run(
        () -> counter.form().attach(key, DocumentKind.APPLICATION_FORM, Counter.picture("jpeg")));
    counter.run(
        () ->
            counter.form().attach(key, DocumentKind.ORGANISATION_LICENCE, Counter.picture("jpeg")));
    counter.run(() -> counter.form().submit(key, "he@example.cn"));
    return key;
  }
}
