package org.certhall.pairing.control;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** Which operations of an assistant a page may be granted without an order. */
public final class GrantRule {

  /** No grant lives longer. */
  public static final Duration LIFE = Duration.ofMinutes(10);

  private static final Set<String> GRANTED =
      Set.of("tokens", "events", "result", "verifyPin", "changePin", "prove");

  private GrantRule() {}

  /** Refuses what needs an order, and what no assistant knows. */
  public static void demand(List<String> operations) {
    if (operations.isEmpty()
        || operations.size() > GRANTED.size()
        || !GRANTED.containsAll(operations)) {
      throw Problem.of(ProblemType.MALFORMED);
    }
  }
}
