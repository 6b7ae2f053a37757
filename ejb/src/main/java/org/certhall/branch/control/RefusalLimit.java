package org.certhall.branch.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Which refusals go on record: a stranger who is refused a thousand times a second must not fill
 * the trail. The same refusal is written once a minute, with how many like it went by; of one
 * caller at most {@value #A_MINUTE} a minute on this node, so that the public cannot crowd out the
 * staff.
 */
@ApplicationScoped
public class RefusalLimit {

  static final Duration PAUSE = Duration.ofMinutes(1);
  static final int A_MINUTE = 120;
  static final int REMEMBERED = 10_000;

  private final Map<String, Seen> seen =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Seen> eldest) {
          return size() > REMEMBERED;
        }
      };

  private final Clock clock;
  private Instant minute = Instant.EPOCH;
  private final Map<String, Integer> written = new HashMap<>();

  @Inject
  public RefusalLimit(Clock clock) {
    this.clock = clock;
  }

  /** For the container's proxy. */
  protected RefusalLimit() {
    this(null);
  }

  /** How many like it were left out since the last, or empty when this one is left out too. */
  public synchronized OptionalLong admit(String who, ClientAddress from, String what) {
    String key = who + ' ' + from.network() + ' ' + what;
    Instant now = clock.instant();
    Seen before = seen.getOrDefault(key, Seen.NEVER);
    boolean due = !now.isBefore(before.writtenAt().plus(PAUSE));
    if (!due || !hasRoom(who, now)) {
      seen.put(key, new Seen(before.writtenAt(), before.leftOut() + 1));
      return OptionalLong.empty();
    }
    written.merge(who, 1, Integer::sum);
    seen.put(key, new Seen(now, 0));
    return OptionalLong.of(before.leftOut());
  }

  private boolean hasRoom(String who, Instant now) {
    if (!now.isBefore(minute.plus(PAUSE))) {
      minute = now;
      written.clear();
    }
    return written.getOrDefault(who, 0) < A_MINUTE;
  }

  private record Seen(Instant writtenAt, long leftOut) {
    static final Seen NEVER = new Seen(Instant.EPOCH, 0);
  }
}
