package org.certhall.assistant.channel;

/**
 * The numbers of calls already taken under one grant: a window of 64, so that calls on several
 * connections may overtake each other and none is taken twice.
 */
final class ReplayWindow {

  private static final int WIDTH = 64;

  private long highest;
  private long seen;

  /** Whether the number was new; it is not new any more. */
  synchronized boolean take(long number) {
    if (number < 1) {
      return false;
    }
    if (number > highest) {
      long step = number - highest;
      seen = step >= WIDTH ? 0 : seen << step;
      seen |= 1;
      highest = number;
      return true;
    }
    long behind = highest - number;
    if (behind >= WIDTH || (seen >>> behind & 1) == 1) {
      return false;
    }
    seen |= 1L << behind;
    return true;
  }
}
