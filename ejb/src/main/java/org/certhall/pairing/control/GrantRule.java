package org.certhall.pairing.control;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.certhall.pairing.entity.PairingDeskKind;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** Which operations of an assistant a page may be granted without an order. */
public final class GrantRule {

  /** No grant lives longer. */
  public static final Duration LIFE = Duration.ofMinutes(10);

  private static final Set<String> ANYBODY =
      Set.of("tokens", "events", "result", "verifyPin", "changePin", "prove");
  private static final Set<String> WRITING = Set.of("makeRequest", "writeCertificate");

  private GrantRule() {}

  /**
   * Refuses what the desk may not hand out.
   *
   * @param mayEnrol whether the caller holds the right to write tokens at the counter
   */
  public static void demand(PairingDeskKind desk, List<String> operations, boolean mayEnrol) {
    if (operations.isEmpty() || operations.size() > ANYBODY.size() + WRITING.size()) {
      throw Problem.of(ProblemType.MALFORMED);
    }
    for (String operation : operations) {
      boolean writing = WRITING.contains(operation);
      if (!writing && !ANYBODY.contains(operation)) {
        throw Problem.of(ProblemType.MALFORMED);
      }
      if (writing && !(desk == PairingDeskKind.STAFF && mayEnrol)) {
        throw Problem.of(ProblemType.NOT_ALLOWED);
      }
    }
  }
}
