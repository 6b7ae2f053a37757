package org.certhall.assistant.pin;

import java.util.Arrays;

/** What was typed. It is overwritten as soon as the deed is over. */
public final class Answers implements AutoCloseable {

  private final char[] pin;
  private final char[] newPin;

  Answers(char[] pin, char[] newPin) {
    this.pin = pin;
    this.newPin = newPin;
  }

  /** The PIN of today; the array is the callee's to read, not to keep. */
  public char[] pin() {
    return pin;
  }

  public char[] newPin() {
    return newPin;
  }

  @Override
  public void close() {
    Arrays.fill(pin, '\0');
    Arrays.fill(newPin, '\0');
  }
}
