package org.certhall.assistant.wire;

/**
 * Measured time. Whether something is still fresh is never asked of the wall clock, which on a
 * user's computer may be wrong by a year.
 */
public interface Ticker {

  /** Nanoseconds since some moment, only ever forward. */
  long nanos();

  static Ticker system() {
    return System::nanoTime;
  }
}
