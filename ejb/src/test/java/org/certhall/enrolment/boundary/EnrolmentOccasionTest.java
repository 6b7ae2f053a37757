package org.certhall.enrolment.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.branch.control.MovableClock;
import org.certhall.enrolment.control.EnrolmentStoreFake;
import org.certhall.enrolment.entity.Enrolment;
import org.certhall.enrolment.entity.EnrolmentState;
import org.certhall.enrolment.entity.EnrolmentStep;
import org.certhall.enrolment.entity.Medium;
import org.certhall.escrow.entity.Purpose;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.order.entity.By;
import org.certhall.order.entity.OrderNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.token.entity.ApplicationName;
import org.certhall.token.entity.TokenSerial;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnrolmentOccasionTest {

  private static final String NUMBER = "E261120-0001-0002-0003";
  private static final TokenPlace PLACE = new TokenPlace("BLANK-1", "CERTHALL");

  private final EnrolmentStoreFake enrolments = new EnrolmentStoreFake();
  private final List<AuditEvent> audited = new ArrayList<>();
  private final EnrolmentOccasion occasion = new EnrolmentOccasion();
  private final Enrolment enrolment =
      Enrolment.begin(
              new OrderNumber(NUMBER),
              "subscriber",
              new Medium(new TokenSerial("BLANK-1"), new ApplicationName("CERTHALL"), "demo-token"))
          .at("YUNHAI-01", "policy");

  @BeforeEach
  void open() {
    enrolments.add(enrolment);
    occasion.enrolments = enrolments;
    occasion.audit = audited::add;
    occasion.clock = new MovableClock();
  }

  @Test
  void whenItIsAskedWhatFor_thenItServesEnrolmentsAlone() {
    assertThat(Purpose.values()).filteredOn(occasion::serves).containsExactly(Purpose.ENROLMENT);
  }

  @Test
  void whenPinsAreProvedTwice_thenTheStepIsRecordedOnce() {
    occasion.offered(NUMBER);
    occasion.completed(NUMBER);
    occasion.completed(NUMBER);

    assertThat(enrolment.steps()).hasSize(1);
    assertThat(enrolment.next()).contains(EnrolmentStep.KEY);
    assertThat(audited)
        .extracting(AuditEvent::deed)
        .containsExactly("enrolment.releasing", "enrolment.pins-proved");
  }

  @Test
  void whenTheAssistantNeverBegan_thenItIsAsBeforeTheOffer() {
    occasion.offered(NUMBER);
    occasion.notBegun(NUMBER);

    assertThat(enrolment.isWriteBegun()).isFalse();
  }

  @Test
  void whenTheProofComesAfterTheEnd_thenNothingIsWritten() {
    enrolment.cancel(new By("clerk", occasion.clock.instant()));
    occasion.completed(NUMBER);
    occasion.notBegun(NUMBER);

    assertThat(enrolment.steps()).isEmpty();
    assertThat(enrolment.state()).isEqualTo(EnrolmentState.CANCELLED);
  }

  @Test
  void whenNeitherPinOpensTheToken_thenNothingIsReleasedAgain() {
    occasion.blocked(NUMBER, PLACE);

    assertThat(enrolment.state()).isEqualTo(EnrolmentState.BLOCKED);
    assertThatThrownBy(() -> occasion.terms(NUMBER, PLACE))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(ProblemType.ENROLMENT_NOT_OPEN));
  }
}
