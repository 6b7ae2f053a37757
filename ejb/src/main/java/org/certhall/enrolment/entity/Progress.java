package org.certhall.enrolment.entity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.certhall.order.entity.By;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * How far a write session has come: each step once, in their order.
 *
 * @param done the enrolment's own list, which grows
 */
record Progress(List<DoneStep> done) {

  boolean has(EnrolmentStep step) {
    return done.stream().anyMatch(one -> one.step() == step);
  }

  Optional<EnrolmentStep> next() {
    return Arrays.stream(EnrolmentStep.values()).filter(step -> !has(step)).findFirst();
  }

  void mustReach(EnrolmentStep step) {
    if (next().filter(missing -> missing.compareTo(step) < 0).isPresent()) {
      throw Problem.of(ProblemType.ENROLMENT_STEP_EARLY);
    }
  }

  void note(EnrolmentStep step, By by) {
    if (!has(step)) {
      done.add(new DoneStep(step, by));
    }
  }
}
