package org.certhall.escrow.control;

import java.security.SecureRandom;
import org.certhall.escrow.entity.PinShape;

/** Makes administrator PINs: as long and as wide as the model allows. */
final class RandomPins {

  private final SecureRandom random;

  RandomPins(SecureRandom random) {
    this.random = random;
  }

  /** In ASCII, so that a device that counts bytes counts characters. */
  byte[] make(PinShape shape) {
    String alphabet = shape.alphabet().characters();
    byte[] pin = new byte[shape.longest()];
    for (int i = 0; i < pin.length; i++) {
      pin[i] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
    }
    return pin;
  }
}
