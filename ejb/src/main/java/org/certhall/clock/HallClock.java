package org.certhall.clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Produces the clock that all rules read; in UTC, as everything is stored. */
@ApplicationScoped
public class HallClock {

  @Produces
  public Clock clock() {
    return Clock.systemUTC();
  }
}
