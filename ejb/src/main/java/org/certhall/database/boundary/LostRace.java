package org.certhall.database.boundary;

import jakarta.persistence.OptimisticLockException;
import java.util.Optional;
import java.util.stream.Stream;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * What a failure says of itself, however deep the container wrapped it. Somebody else was faster:
 * that often shows only when the transaction ends, where no desk can say it any more.
 */
public final class LostRace {

  private LostRace() {}

  /** The problem in it, or {@code STALE} if it is a race that was lost. */
  public static Optional<Problem> orProblemIn(Throwable thrown) {
    Optional<Problem> told =
        causes(thrown).filter(Problem.class::isInstance).map(Problem.class::cast).findFirst();
    return told.isEmpty() && isIn(thrown) ? Optional.of(Problem.of(ProblemType.STALE)) : told;
  }

  private static boolean isIn(Throwable thrown) {
    return causes(thrown).anyMatch(OptimisticLockException.class::isInstance)
        || SqlStates.isUniqueViolation(thrown);
  }

  private static Stream<Throwable> causes(Throwable thrown) {
    return Stream.iterate(thrown, t -> t != null && t.getCause() != t, Throwable::getCause)
        .limit(20);
  }
}
