package org.certhall.assistant.pkcs11;

import org.certhall.assistant.token.PinLength;
import org.certhall.assistant.token.PinState;

/** What CK_TOKEN_INFO tells. */
record TokenFacts(
    String label, String maker, String model, String serial, long flags, long minPin, long maxPin) {
  private static final int LONGEST_PIN = 255;

  boolean initialized() {
    return has(Ck.F_TOKEN_INITIALIZED);
  }

  PinState userPin() {
    return PinState.flagged(
        has(Ck.F_USER_PIN_COUNT_LOW),
        has(Ck.F_USER_PIN_FINAL_TRY),
        has(Ck.F_USER_PIN_LOCKED),
        has(Ck.F_USER_PIN_TO_BE_CHANGED));
  }

  PinState administratorPin() {
    return PinState.flagged(
        has(Ck.F_SO_PIN_COUNT_LOW),
        has(Ck.F_SO_PIN_FINAL_TRY),
        has(Ck.F_SO_PIN_LOCKED),
        has(Ck.F_SO_PIN_TO_BE_CHANGED));
  }

  /** Libraries that do not know say 0, or all bits set. */
  PinLength pinLength() {
    int min = minPin < 1 || minPin > LONGEST_PIN ? 1 : (int) minPin;
    int max = maxPin < min || maxPin > LONGEST_PIN ? LONGEST_PIN : (int) maxPin;
    return new PinLength(min, max);
  }

  private boolean has(long flag) {
    return (flags & flag) != 0;
  }
}
