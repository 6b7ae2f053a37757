package org.certhall.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;

/**
 * Whether this boot may still write under the name of its node. Known in memory, so that no writer
 * asks the database; a node that could not renew its lease in time stops before another may take
 * the name over.
 */
@ApplicationScoped
public class NodeLease {

  /** How long after its last sign of life a name may be taken over. */
  public static final Duration LASTS = Duration.ofSeconds(30);

  private static final Duration DUE_AFTER = Duration.ofSeconds(5);

  private Instant until = Instant.MAX;
  private Instant dueAt = Instant.MAX;

  /** Taken or renewed, at the latest at this moment. */
  public synchronized void renewed(Instant asked) {
    until = asked.plus(LASTS);
    dueAt = asked.plus(DUE_AFTER);
  }

  /** Another boot has the name now, and keeps it. */
  public synchronized void lost() {
    until = Instant.MIN;
    dueAt = Instant.MAX;
  }

  public synchronized boolean isDue(Instant now) {
    return !now.isBefore(dueAt);
  }

  public synchronized boolean isHeld(Instant now) {
    return now.isBefore(until);
  }

  /**
   * Before a row is written.
   *
   * @throws IllegalStateException if the name may be another's by now
   */
  public void mustBeHeld(Instant now) {
    if (!isHeld(now)) {
      throw new IllegalStateException(
          "this node has lost its name (certhall.node) and writes no audit rows any more");
    }
  }
}
