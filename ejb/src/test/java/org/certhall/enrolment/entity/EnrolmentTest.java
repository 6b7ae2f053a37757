package org.certhall.enrolment.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.order.entity.By;
import org.certhall.order.entity.OrderNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.token.entity.ApplicationName;
import org.certhall.token.entity.TokenSerial;
import org.junit.jupiter.api.Test;

class EnrolmentTest {

  private static final By CLERK = new By("clerk", Instant.parse("2026-11-20T08:00:00Z"));
  private static final TokenKeyName KEY = new TokenKeyName("0a01");
  private static final SerialNumber SERIAL = SerialNumber.parse("0A1B2C3D");

  private final Enrolment enrolment =
      Enrolment.begin(
              new OrderNumber("E261120-0001-0002-0003"),
              "subscriber",
              new Medium(new TokenSerial("BLANK-1"), new ApplicationName("CERTHALL"), "demo-token"))
          .at("YUNHAI-01", "policy");

  private static void assertRefused(ProblemType why, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(why));
  }

  private void certified() {
    enrolment.pinsProved(CLERK);
    enrolment.keyMade(KEY, "digest", CLERK);
    enrolment.certified(SERIAL, "nonce", CLERK);
  }

  @Test
  void whenEveryStepIsDone_thenItIsCompletedInTheirOrder() {
    certified();
    enrolment.readBack(CLERK);
    enrolment.proved(CLERK);

    assertThat(enrolment.state()).isEqualTo(EnrolmentState.COMPLETED);
    assertThat(enrolment.steps())
        .extracting(DoneStep::step)
        .containsExactly(EnrolmentStep.values());
    assertThat(enrolment.next()).isEmpty();
    assertThat(enrolment.closedAt()).contains(CLERK.when());
  }

  @Test
  void whenTheFirstStepIsMissing_thenNoKeyIsTaken() {
    assertRefused(ProblemType.ENROLMENT_STEP_EARLY, () -> enrolment.keyMade(KEY, "digest", CLERK));
    assertThat(enrolment.next()).contains(EnrolmentStep.ADMINISTRATOR_PIN);
  }

  @Test
  void whenThereIsNoCertificate_thenNothingCanBeReadBackOrProved() {
    enrolment.pinsProved(CLERK);
    assertRefused(ProblemType.ENROLMENT_STEP_EARLY, () -> enrolment.readBack(CLERK));
    assertRefused(ProblemType.ENROLMENT_STEP_EARLY, () -> enrolment.proved(CLERK));
  }

  @Test
  void whenAStepIsToldAgain_thenItIsRecordedOnce() {
    certified();
    enrolment.pinsProved(CLERK);
    enrolment.keyMade(KEY, "digest", CLERK);
    enrolment.certified(SERIAL, "another-nonce", CLERK);

    assertThat(enrolment.steps()).hasSize(3);
    assertThat(enrolment.proofNonce()).contains("nonce");
  }

  @Test
  void whenNoCertificateWasIssued_thenAnotherKeyTakesThePlaceOfTheFirst() {
    enrolment.pinsProved(CLERK);
    enrolment.keyMade(KEY, "digest", CLERK);
    enrolment.keyMade(new TokenKeyName("0a02"), "other", CLERK);

    assertThat(enrolment.key()).contains(new TokenKeyName("0a02"));
    assertThat(enrolment.next()).contains(EnrolmentStep.CERTIFICATE);
  }

  @Test
  void whenACertificateWasIssued_thenAnotherKeyIsRefused() {
    certified();
    assertRefused(ProblemType.ENROLMENT_KEY_OTHER, () -> enrolment.keyMade(KEY, "other", CLERK));
  }

  @Test
  void whenNothingIsWritten_thenItCanBeCancelled() {
    enrolment.cancel(CLERK);
    assertThat(enrolment.state()).isEqualTo(EnrolmentState.CANCELLED);
    assertRefused(ProblemType.ENROLMENT_NOT_OPEN, enrolment::markReleasing);
  }

  @Test
  void whenAnAdministratorPinWasOffered_thenItCanOnlyBeFinished() {
    enrolment.markReleasing();
    assertRefused(ProblemType.ENROLMENT_NOT_CANCELLABLE, () -> enrolment.cancel(CLERK));
  }

  @Test
  void whenTheAssistantNeverBegan_thenItCanBeCancelledAgain() {
    enrolment.markReleasing();
    enrolment.markNotBegun();
    enrolment.cancel(CLERK);
    assertThat(enrolment.state()).isEqualTo(EnrolmentState.CANCELLED);
  }

  @Test
  void whenPinsWereSetBefore_thenALaterOfferThatNeverBeganUndoesNothing() {
    enrolment.markReleasing();
    enrolment.pinsProved(CLERK);
    enrolment.markNotBegun();
    assertRefused(ProblemType.ENROLMENT_NOT_CANCELLABLE, () -> enrolment.cancel(CLERK));
  }

  @Test
  void whenNeitherPinOpensTheToken_thenItIsBlockedAndNothingGoesOn() {
    enrolment.markReleasing();
    enrolment.block(CLERK);
    enrolment.block(CLERK);
    assertThat(enrolment.state()).isEqualTo(EnrolmentState.BLOCKED);
    assertThat(enrolment.pinsProved(CLERK)).isFalse();
  }
}
