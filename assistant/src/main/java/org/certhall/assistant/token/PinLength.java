package org.certhall.assistant.token;

/** How many bytes of UTF-8 a device takes as a PIN. */
public record PinLength(int min, int max) {
  public PinLength {
    if (min < 1 || max < min) {
      throw new IllegalArgumentException("PIN length " + min + " to " + max);
    }
  }

  /** Refuses before the device would, so that a PIN of impossible length costs no try. */
  public void check(Pin pin) throws TokenException {
    if (pin.length() < min || pin.length() > max) {
      throw new TokenException(TokenFault.PIN_LENGTH);
    }
  }
}
