package org.certhall.assistant.pkcs11;

import java.util.Arrays;
import org.certhall.assistant.token.Pin;

/** A PIN's bytes for as long as a call takes. */
final class RevealedPin implements AutoCloseable {
  private final byte[] bytes;

  RevealedPin(Pin pin) {
    this.bytes = pin.reveal();
  }

  /** Not a copy: it is overwritten with this. */
  byte[] bytes() {
    return bytes;
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }
}
