package org.certhall.branch.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.certhall.audit.control.Origin;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * How often one network may do what nobody has to sign in for. Kept in bounded memory of this node;
 * a call that came over no network is a job of ours.
 */
@ApplicationScoped
public class NetworkLimit {

  static final Duration WINDOW = Duration.ofMinutes(10);
  static final int REMEMBERED = 20_000;

  private final Map<String, Calls> calls =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Calls> eldest) {
          return size() > REMEMBERED;
        }
      };

  private final Origin origin;
  private final Clock clock;

  @Inject
  public NetworkLimit(Origin origin, Clock clock) {
    this.origin = origin;
    this.clock = clock;
  }

  /** For the container's proxy. */
  protected NetworkLimit() {
    this(null, null);
  }

  /**
   * Counts a call before it is served: a hundred at once are a hundred.
   *
   * @param most of this deed in ten minutes
   */
  public void admit(String deed, int most) {
    admit(deed, most, WINDOW, ProblemType.CALLS_TOO_OFTEN);
  }

  /** The same of this deed in another time, and in other words. */
  public synchronized void admit(String deed, int most, Duration within, ProblemType otherwise) {
    String address = origin.address();
    if (address.equals(Origin.NOWHERE)) {
      return;
    }
    Instant now = clock.instant();
    String key = deed + " " + new ClientAddress(address).network();
    Calls before = calls.get(key);
    if (before == null || !now.isBefore(before.since.plus(within))) {
      before = new Calls(now, 0);
    }
    if (before.count >= most) {
      long minutes = Duration.between(now, before.since.plus(within)).toMinutes() + 1;
      throw Problem.of(otherwise, minutes);
    }
    calls.put(key, new Calls(before.since, before.count + 1));
  }

  private record Calls(Instant since, int count) {}
}
