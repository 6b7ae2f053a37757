package org.certhall.escrow.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.certhall.branch.control.NetworkLimit;

/**
 * Who may speak to {@link ReleaseDesk} at all. What any stranger can send is counted and told in a
 * line of the log, and is no row of the audit: there it would bury the rest.
 */
@ApplicationScoped
public class ReleaseDoor {

  private static final Logger LOG = Logger.getLogger(ReleaseDoor.class.getName());
  private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);
  private static final int ASKS = 60;
  private static final int RECEIPTS = 120;

  private final NetworkLimit limit;
  private final Clock clock;
  private long turnedAway;
  private Instant lastLine = Instant.MIN;

  @Inject
  public ReleaseDoor(NetworkLimit limit, Clock clock) {
    this.limit = limit;
    this.clock = clock;
  }

  /** For the container's proxy. */
  protected ReleaseDoor() {
    this(null, null);
  }

  void admitAsk() {
    limit.admit("release.ask", ASKS);
  }

  void admitReceipt() {
    limit.admit("release.receipt", RECEIPTS);
  }

  /** Something that nobody of ours has sent. */
  synchronized void turnAway() {
    turnedAway++;
    Instant now = clock.instant();
    if (now.isAfter(lastLine.plus(BETWEEN_LINES))) {
      lastLine = now;
      LOG.log(
          Level.WARNING,
          "asks and receipts that carry no invitation or release of this hall: {0} since its start",
          turnedAway);
    }
  }

  synchronized long turnedAway() {
    return turnedAway;
  }
}
