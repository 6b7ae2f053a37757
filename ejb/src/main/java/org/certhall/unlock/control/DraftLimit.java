package org.certhall.unlock.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.certhall.branch.control.ClientAddress;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * How many orders may be begun from one address in an hour: a draft needs no log-in, but it takes a
 * row and can make a telephone ring. Kept in bounded memory of this node; drafts lapse by
 * themselves.
 */
@ApplicationScoped
public class DraftLimit {

  /** An office behind one address has a few people; more than this is a machine. */
  static final int AN_HOUR = 60;

  static final Duration WINDOW = Duration.ofHours(1);
  static final int REMEMBERED = 20_000;

  private final Map<String, Begun> begun =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Begun> eldest) {
          return size() > REMEMBERED;
        }
      };

  private final Clock clock;

  @Inject
  public DraftLimit(Clock clock) {
    this.clock = clock;
  }

  /** For the container's proxy. */
  protected DraftLimit() {
    this(null);
  }

  /** Counts one before it is begun: a hundred at once are a hundred. */
  public synchronized void admit(ClientAddress from) {
    Instant now = clock.instant();
    Begun before = begun.get(from.network());
    if (before == null || !now.isBefore(before.since.plus(WINDOW))) {
      begun.put(from.network(), new Begun(now, 1));
      return;
    }
    if (before.count >= AN_HOUR) {
      long minutes = Duration.between(now, before.since.plus(WINDOW)).toMinutes() + 1;
      throw Problem.of(ProblemType.ORDERS_TOO_OFTEN, minutes);
    }
    begun.put(from.network(), new Begun(before.since, before.count + 1));
  }

  private record Begun(Instant since, int count) {}
}
