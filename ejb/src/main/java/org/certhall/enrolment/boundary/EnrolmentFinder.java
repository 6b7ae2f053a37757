package org.certhall.enrolment.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.certhall.enrolment.control.EnrolmentStore;
import org.certhall.enrolment.entity.Enrolment;
import org.certhall.order.entity.OrderNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Caller;
import org.certhall.rights.control.Right;

/** Opens an enrolment to those who write tokens at its branch; to others it does not exist. */
@Dependent
class EnrolmentFinder {

  private final EnrolmentStore enrolments;
  private final Caller caller;

  @Inject
  EnrolmentFinder(EnrolmentStore enrolments, Caller caller) {
    this.enrolments = enrolments;
    this.caller = caller;
  }

  Enrolment find(String number) {
    return find(number, Right.ENROL_TOKEN);
  }

  Enrolment find(String number, Right right) {
    return mine(enrolments.find(new OrderNumber(number)), right);
  }

  /** Of two at once the second sees what the first has done. */
  Enrolment lock(String number, Right right) {
    return mine(enrolments.lock(new OrderNumber(number)), right);
  }

  private Enrolment mine(Optional<Enrolment> found, Right right) {
    return found
        .filter(enrolment -> caller.mayAt(right, enrolment.branchCode()))
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }
}
