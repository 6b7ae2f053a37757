package org.certhall.policy.entity;

import java.time.LocalTime;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** The hours of a working day in which applications are looked at; neither end is a night's. */
public record WorkingHours(LocalTime from, LocalTime until) {

  /** As the counters keep them. */
  public static final WorkingHours OF_OFFICE =
      new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 30));

  public WorkingHours {
    if (from == null || until == null || !from.isBefore(until)) {
      throw Problem.of(ProblemType.MALFORMED).at("workingHours");
    }
  }

  /** Both ends are within. */
  public boolean include(LocalTime time) {
    return !time.isBefore(from) && !time.isAfter(until);
  }
}
