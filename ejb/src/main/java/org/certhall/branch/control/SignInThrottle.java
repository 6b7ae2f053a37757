package org.certhall.branch.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * How often a password may be tried: per name, and per address. A name that is nobody's is counted
 * like any other, so the answer tells nothing. Kept in bounded memory of this node: the counts live
 * a quarter of an hour, and a restart costs an attacker more than it gives.
 */
@ApplicationScoped
public class SignInThrottle {

  static final int TRIES_A_NAME = 5;
  static final int TRIES_AN_ADDRESS = 30;
  static final Duration WINDOW = Duration.ofMinutes(15);
  static final int REMEMBERED = 20_000;

  private final Map<String, Tries> tries =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
          return size() > REMEMBERED;
        }
      };

  private final Clock clock;

  @Inject
  public SignInThrottle(Clock clock) {
    this.clock = clock;
  }

  /** For the container's proxy. */
  protected SignInThrottle() {
    this(null);
  }

  /** Counts one try before it is made: a hundred at once are a hundred. */
  public synchronized void admit(String name, ClientAddress address) {
    Instant now = clock.instant();
    refuseAt(TRIES_A_NAME, current("name " + name, now), now);
    refuseAt(TRIES_AN_ADDRESS, current("from " + address.network(), now), now);
    tries.merge("name " + name, new Tries(now, 1), Tries::plus);
    tries.merge("from " + address.network(), new Tries(now, 1), Tries::plus);
  }

  /** The same for a try in a session already begun: its address has shown who it is. */
  public synchronized void admitName(String name) {
    Instant now = clock.instant();
    refuseAt(TRIES_A_NAME, current("name " + name, now), now);
    tries.merge("name " + name, new Tries(now, 1), Tries::plus);
  }

  /** Tries with this name are forgotten. */
  public synchronized void forget(String name) {
    tries.remove("name " + name);
  }

  /**
   * The try was right: it and those before it are forgotten for the name; for the address it alone,
   * or a branch whose people sign in together in the morning would lock itself out, and who knows
   * one password could try others for ever.
   */
  public synchronized void wasRight(String name, ClientAddress address) {
    forget(name);
    tries.computeIfPresent("from " + address.network(), (from, counted) -> counted.lessOne());
  }

  private Tries current(String key, Instant now) {
    Tries found = tries.get(key);
    if (found != null && !found.since.plus(WINDOW).isAfter(now)) {
      tries.remove(key);
      return null;
    }
    return found;
  }

  private static void refuseAt(int limit, Tries found, Instant now) {
    if (found != null && found.count >= limit) {
      long minutes = Duration.between(now, found.since.plus(WINDOW)).toMinutes() + 1;
      throw Problem.of(ProblemType.SIGN_IN_THROTTLED, minutes);
    }
  }

  private record Tries(Instant since, int count) {
    Tries plus(Tries one) {
      return new Tries(since, count + one.count);
    }

    Tries lessOne() {
      return count > 1 ? new Tries(since, count - 1) : null;
    }
  }
}
