package org.certhall.unlock.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.certhall.unlock.boundary.UnlockDeskTest.is;

import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.certhall.attachment.boundary.ScanKeeper;
import org.certhall.attachment.entity.DocumentKind;
import org.certhall.identity.control.Verification;
import org.certhall.identity.entity.ChallengePurpose;
import org.certhall.notice.boundary.SandboxPhoneDesk;
import org.certhall.order.boundary.OrderKey;
import org.certhall.order.entity.OrderState;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnlockFormDeskTest {

  private final Counter counter = new Counter();

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void whenCodeIsRight_thenTheHandlerIsKnownOnRecordAndTheTokenHeld() {
    OrderKey key = counter.submitted();
    ReviewView seen = counter.ask(() -> counter.review().see(key.number()));
    assertThat(seen.handlerOnRecord()).isTrue();
    assertThat(seen.handlerResidentId()).isEqualTo("99**************14");
  }

  @Test
  void whenSomebodyElseIsVerified_thenTheFormMustNameThem() {
    OrderKey key = counter.begun();
    HandlerForm stranger = new HandlerForm("王一诺", "990101199001010035", "13800010003");
    counter.run(() -> counter.form().sendCode(key, stranger));
    counter.run(() -> counter.form().confirmCode(key, counter.lastCode()));
    assertThat(counter.ask(() -> counter.review().see(key.number())).handlerOnRecord()).isFalse();
  }

  @Test
  void whenVerifierDoesNotAgree_thenNoCodeIsSentAndItCountsAsASending() {
    OrderKey key = counter.begun();
    HandlerForm wrong =
        new HandlerForm(Counter.HANDLER.name(), Counter.HANDLER.residentId(), "13800010000");
    assertThatThrownBy(() -> counter.run(() -> counter.form().sendCode(key, wrong)))
        .satisfies(is(ProblemType.IDENTITY_MISMATCH));
    assertThat(counter.ask(() -> counter.wiring.get(SandboxPhoneDesk.class).latest())).isEmpty();
    assertThatThrownBy(() -> counter.run(() -> counter.form().sendCode(key, Counter.HANDLER)))
        .satisfies(is(ProblemType.CODE_TOO_SOON));
  }

  @Test
  void whenManyAskForACodeAtOnce_thenOneIsSent() throws Exception {
    OrderKey key = counter.begun();
    int many = 8;
    CyclicBarrier together = new CyclicBarrier(many);
    ExecutorService people = Executors.newFixedThreadPool(many);
    List<Future<ProblemType>> answers = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      answers.add(
          people.submit(
              () -> {
                together.await();
                try {
                  counter.run(() -> counter.form().sendCode(key, Counter.HANDLER));
                  return null;
                } catch (Problem refused) {
                  return refused.type();
                }
              }));
    }
    people.shutdown();
    List<ProblemType> told = new ArrayList<>();
    for (Future<ProblemType> answer : answers) {
      told.add(answer.get());
    }
    assertThat(told).containsOnlyOnce((ProblemType) null);
    assertThat(told).filteredOn(Objects::nonNull).containsOnly(ProblemType.CODE_TOO_SOON);
    assertThat(counter.ask(() -> counter.wiring.get(SandboxPhoneDesk.class).latest())).hasSize(1);
  }

  @Test
  void whenTheRightCodeIsPostedTwiceAtOnce_thenTheSecondWaitsInVain() {
    OrderKey key = counter.begun();
    counter.run(() -> counter.form().sendCode(key, Counter.HANDLER));
    String code = counter.lastCode();
    Verification verification = counter.wiring.get(Verification.class);
    counter.run(
        () -> {
          verification.answer(key.number(), ChallengePurpose.VERIFY, code);
          assertThatThrownBy(
                  () ->
                      counter.run(
                          () -> verification.answer(key.number(), ChallengePurpose.VERIFY, code)))
              .as("as long as the first has not ended")
              .isInstanceOf(PersistenceException.class);
        });
    assertThatThrownBy(
            () ->
                counter.run(() -> verification.answer(key.number(), ChallengePurpose.VERIFY, code)))
        .satisfies(is(ProblemType.CODE_USED_UP));
  }

  @Test
  void whenCodesAreWrong_thenEachCountsAndTheFifthIsTheLast() {
    OrderKey key = counter.begun();
    counter.run(() -> counter.form().sendCode(key, Counter.HANDLER));
    String right = counter.lastCode();
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> counter.run(() -> counter.form().confirmCode(key, "12345x")))
          .isInstanceOf(RuntimeException.class);
    }
    assertThatThrownBy(() -> counter.run(() -> counter.form().confirmCode(key, right)))
        .satisfies(is(ProblemType.CODE_USED_UP));
  }

  @Test
  void whenCodeIsOld_thenItIsRefused() {
    OrderKey key = counter.begun();
    counter.run(() -> counter.form().sendCode(key, Counter.HANDLER));
    String code = counter.lastCode();
    counter.later(Duration.ofMinutes(6));
    assertThatThrownBy(() -> counter.run(() -> counter.form().confirmCode(key, code)))
        .satisfies(is(ProblemType.CODE_WRONG));
  }

  @Test
  void whenCodeIsUsedTwice_thenTheSecondIsRefused() {
    OrderKey key = counter.verified();
    String code = counter.lastCode();
    assertThatThrownBy(() -> counter.run(() -> counter.form().confirmCode(key, code)))
        .satisfies(is(ProblemType.CODE_USED_UP));
  }

  @Test
  void whenCodeIsOfAnotherOrder_thenItIsRefused() {
    OrderKey mine = counter.begun();
    OrderKey other = counter.begun();
    counter.run(() -> counter.form().sendCode(mine, Counter.HANDLER));
    String code = counter.lastCode();
    assertThatThrownBy(() -> counter.run(() -> counter.form().confirmCode(other, code)))
        .satisfies(is(ProblemType.CODE_WRONG));
  }

  @Test
  void whenTwoDraftsAreVerifiedForOneToken_thenTheSecondIsRefused() {
    OrderKey second = counter.begun();
    counter.verified();
    counter.later(Duration.ofMinutes(1));
    counter.run(() -> counter.form().sendCode(second, Counter.HANDLER));
    String code = counter.lastCode();
    assertThatThrownBy(() -> counter.run(() -> counter.form().confirmCode(second, code)))
        .satisfies(is(ProblemType.ORDER_OPEN_EXISTS));
  }

  @Test
  void whenTheOtherDraftHasLapsed_thenTheTokenIsFree() {
    OrderKey old = counter.verified();
    counter.later(Duration.ofDays(2));
    counter.verified();
    assertThat(counter.ask(() -> counter.unlock().see(old)).state()).isEqualTo(OrderState.EXPIRED);
  }

  @Test
  void whenAScanIsMissing_thenNothingIsSubmitted() {
    OrderKey key = counter.verified();
    assertThatThrownBy(() -> counter.run(() -> counter.form().submit(key, "he@example.cn")))
        .satisfies(is(ProblemType.DOCUMENT_MISSING));
  }

  @Test
  void whenNobodyIsVerified_thenNoScanIsTaken() {
    OrderKey key = counter.begun();
    assertThatThrownBy(() -> attach(key)).satisfies(is(ProblemType.HANDLER_NOT_VERIFIED));
  }

  @Test
  void whenScansComeAgainAndAgain_thenTheOrderTakesThirty() {
    OrderKey key = counter.verified();
    for (int i = 0; i < 30; i++) {
      attach(key);
    }
    assertThatThrownBy(() -> attach(key)).satisfies(is(ProblemType.SCANS_USED_UP));
    assertThat(
            counter.ask(
                () ->
                    counter
                        .database
                        .current()
                        .createQuery("select count(p) from AttachmentPicture p")
                        .getSingleResult()))
        .isEqualTo(1L);
  }

  @Test
  void whenTwoScansOfADocumentComeAtOnce_thenBothAreTakenAndOneCounts() throws Exception {
    OrderKey key = counter.verified();
    ExecutorService pages = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Void>> both = Collections.nCopies(2, () -> attached(key));
      for (int round = 0; round < 5; round++) {
        for (Future<Void> page : pages.invokeAll(both)) {
          page.get();
        }
      }
    } finally {
      pages.shutdown();
    }

    assertThat(counter.ask(() -> counter.unlock().see(key)).documents())
        .containsExactly(DocumentKind.APPLICATION_FORM);
    ScanKeeper scans = counter.wiring.get(ScanKeeper.class);
    assertThat(counter.ask(() -> scans.uploads(key.number()))).isEqualTo(10);
  }

  private Void attached(OrderKey key) {
    attach(key);
    return null;
  }

  private void attach(OrderKey key) {
    counter.run(
        () -> counter.form().attach(key, DocumentKind.APPLICATION_FORM, Counter.picture("jpeg")));
  }

  @Test
  void whenSubmitted_thenItIsToldOnceAndNoLongerChanged() {
    OrderKey key = counter.submitted();
    assertThat(counter.ask(() -> counter.wiring.get(SandboxPhoneDesk.class).latest()))
        .anySatisfy(sms -> assertThat(sms.words()).contains(key.number()).contains("3 个工作日"));

    assertThatThrownBy(() -> counter.run(() -> counter.form().submit(key, "he@example.cn")))
        .satisfies(is(ProblemType.ORDER_NOT_EDITABLE));
    assertThatThrownBy(
            () ->
                counter.run(
                    () ->
                        counter
                            .form()
                            .attach(key, DocumentKind.APPLICATION_FORM, Counter.picture("jpeg"))))
        .satisfies(is(ProblemType.ORDER_NOT_EDITABLE));
  }

  @Test
  void whenRejected_thenItIsMendedAndSentAgain() {
    OrderKey key = counter.submitted();
    counter.run(() -> counter.review().claimByReviewer(key.number()));
    counter.run(
        () ->
            counter
                .review()
                .rejectByReviewer(key.number(), Map.of(DocumentKind.APPLICATION_FORM, "公章不清晰")));
    UnlockOrderView back = counter.ask(() -> counter.unlock().see(key));
    assertThat(back.rejections()).containsEntry(DocumentKind.APPLICATION_FORM, "公章不清晰");
    counter.run(
        () -> counter.form().attach(key, DocumentKind.APPLICATION_FORM, Counter.picture("png")));
    counter.run(() -> counter.form().submit(key, "he@example.cn"));
    UnlockOrderView again = counter.ask(() -> counter.unlock().see(key));
    assertThat(again.state()).isEqualTo(OrderState.SUBMITTED);
    assertThat(again.rejections()).isEmpty();
    assertThat(again.documents()).hasSize(2);
  }

  @Test
  void whenTheOwnerAsksForTheirScan_thenItIsAPictureOfOurOwnMaking() {
    OrderKey key = counter.submitted();
    byte[] picture =
        counter.ask(() -> counter.form().picture(key, DocumentKind.ORGANISATION_LICENCE));
    assertThat(picture).startsWith(0xff, 0xd8, 0xff);
  }
}
