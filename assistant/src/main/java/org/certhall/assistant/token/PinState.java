package org.certhall.assistant.token;

import java.util.OptionalInt;

/**
 * What a device tells of a PIN. SKF counts tries; PKCS#11 only knows that some were wrong, that the
 * next is the last, or that none is left.
 *
 * @param triesLeft exact where the device counts
 * @param countLow a wrong PIN was tried since the last right one
 * @param finalTry one more wrong try locks it
 * @param factory it is still the maker's PIN and must be changed
 */
public record PinState(
    OptionalInt triesLeft, boolean countLow, boolean finalTry, boolean locked, boolean factory) {

  /** The state of a device that counts. */
  public static PinState counted(int left, int limit, boolean factory) {
    return new PinState(OptionalInt.of(left), left < limit, left == 1, left == 0, factory);
  }

  /** The state of a device that only raises flags. */
  public static PinState flagged(
      boolean countLow, boolean finalTry, boolean locked, boolean factory) {
    OptionalInt left =
        locked ? OptionalInt.of(0) : finalTry ? OptionalInt.of(1) : OptionalInt.empty();
    return new PinState(left, countLow, finalTry, locked, factory);
  }
}
