package org.certhall.assistant.channel;

import java.util.HashMap;
import java.util.Map;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;

/** At most eight connections of one origin at work. */
final class OriginLimit {

  private static final int AT_ONCE = 8;

  private final Map<String, Integer> busy = new HashMap<>();

  /** Takes a place, or refuses; {@link #leave} gives it back. */
  synchronized void enter(String origin) {
    int others = busy.getOrDefault(origin, 0);
    if (others >= AT_ONCE) {
      throw new Refusal(RefusalType.TOO_MANY, "at most 8 connections of one page");
    }
    busy.put(origin, others + 1);
  }

  synchronized void leave(String origin) {
    busy.computeIfPresent(origin, (name, count) -> count == 1 ? null : count - 1);
  }
}
