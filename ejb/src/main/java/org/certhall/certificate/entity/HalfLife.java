package org.certhall.certificate.entity;

import java.time.Duration;
import java.time.Instant;

/** When half of a life is over, at which another takes its place by itself. */
record HalfLife(Instant dueAt) {

  /** The jobs come every few minutes, or every hour: after this one has failed. */
  private static final Duration JOBS_HAVE = Duration.ofHours(2);

  static HalfLife of(Instant from, Instant until) {
    return new HalfLife(from.plus(Duration.between(from, until).dividedBy(2)));
  }

  boolean isDue(Instant now) {
    return !now.isBefore(dueAt);
  }

  boolean isLate(Instant now) {
    return !now.isBefore(dueAt.plus(JOBS_HAVE));
  }
}
