package org.certhall.escrow.control;

import java.security.SecureRandom;
import org.certhall.token.entity.PinRule;

/** Makes administrator PINs: as long and as wide as the model allows. */
final class RandomPins {

  private final SecureRandom random;

  RandomPins(SecureRandom random) {
    this.random = random;
  }

  /** In ASCII, so that a device that counts bytes counts characters. */
  byte[] make(PinRule rule) {
    String alphabet = rule.alphabet().characters();
    byte[] pin = new byte[rule.longest()];
    for (int i = 0; i < pin.length; i++) {
      pin[i] = (byte) alphabet.charAt(random.nextInt(alphabet.length()));
    }
    return pin;
  }
}
