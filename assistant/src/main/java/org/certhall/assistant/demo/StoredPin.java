package org.certhall.assistant.demo;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.generators.SCrypt;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.PinState;

/**
 * A PIN as the file keeps it: the application's master key wrapped under a key made from the PIN.
 * There is no other trace of the PIN; the right one is the one that unwraps.
 *
 * @param cost scrypt's N; r is 8 and p is 1
 */
record StoredPin(int left, int limit, boolean factory, int cost, Bytes salt, Bytes wrapped) {
  static final int COST = 1 << 14;
  private static final int MAX_COST = 1 << 16;
  private static final int MAX_LIMIT = 99;
  private static final int SALT = 16;
  private static final int BLOCK = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  StoredPin {
    if (limit < 1 || limit > MAX_LIMIT || left < 0 || left > limit) {
      throw new IllegalArgumentException("tries " + left + " of " + limit);
    }
    if (cost < 2 || cost > MAX_COST || Integer.bitCount(cost) != 1) {
      throw new IllegalArgumentException("scrypt cost " + cost);
    }
    if (salt == null || wrapped == null) {
      throw new IllegalArgumentException("a PIN without salt or key");
    }
  }

  static StoredPin of(Pin pin, int limit, boolean factory, int cost, MasterKey master, String use) {
    byte[] salt = new byte[SALT];
    RANDOM.nextBytes(salt);
    try (MasterKey kek = kek(pin, salt, cost)) {
      return new StoredPin(
          limit, limit, factory, cost, Bytes.of(salt), master.wrappedUnder(kek, use));
    }
  }

  /** The same counter limit with another PIN, all tries back, no longer the factory's. */
  StoredPin replaced(Pin pin, MasterKey master, String use) {
    return of(pin, limit, false, cost, master, use);
  }

  StoredPin spent() {
    return withLeft(left - 1);
  }

  StoredPin refilled() {
    return withLeft(limit);
  }

  private StoredPin withLeft(int tries) {
    return new StoredPin(tries, limit, factory, cost, salt, wrapped);
  }

  Optional<MasterKey> open(Pin pin, String use) {
    try (MasterKey kek = kek(pin, salt.copy(), cost)) {
      return kek.open(wrapped, use)
          .filter(key -> key.length == MasterKey.LENGTH)
          .map(MasterKey::new);
    }
  }

  PinState state() {
    return PinState.counted(left, limit, factory);
  }

  private static MasterKey kek(Pin pin, byte[] salt, int cost) {
    byte[] revealed = pin.reveal();
    try {
      return new MasterKey(SCrypt.generate(revealed, salt, cost, BLOCK, 1, MasterKey.LENGTH));
    } finally {
      Arrays.fill(revealed, (byte) 0);
    }
  }
}
