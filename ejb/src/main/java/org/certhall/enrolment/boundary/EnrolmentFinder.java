package org.certhall.enrolment.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
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
    return enrolments
        .find(new OrderNumber(number))
        .filter(enrolment -> caller.mayAt(Right.ENROL_TOKEN, enrolment.branchCode()))
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }
}
