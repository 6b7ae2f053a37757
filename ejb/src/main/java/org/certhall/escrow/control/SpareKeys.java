package org.certhall.escrow.control;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.certhall.authority.control.Sealer;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.escrow.entity.EncryptionKey;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** The centre's spare store (GM/T 0038): keys made ahead, each given to one pair. */
public final class SpareKeys {

  /** So many are made before they are written down. */
  private static final int AT_ONCE = 10;

  /** Somebody else may take what was just made; not that often. */
  private static final int MOST_TRIES = 5;

  private final EncryptionKeyStore store;
  private final EncryptionKeyMaker maker;
  private final Sealer sealer;
  private final Map<KeyAlgorithm, Integer> wanted;

  /**
   * Puts the parts together.
   *
   * @param wanted how many of each algorithm lie ready
   */
  public SpareKeys(
      EncryptionKeyStore store,
      EncryptionKeyMaker maker,
      Sealer sealer,
      Map<KeyAlgorithm, Integer> wanted) {
    this.store = store;
    this.maker = maker;
    this.sealer = sealer;
    this.wanted = Map.copyOf(wanted);
  }

  /**
   * Makes some of what is missing.
   *
   * @return how many; none when all lie ready
   */
  public int refill() {
    return wanted.entrySet().stream().mapToInt(one -> refill(one.getKey(), one.getValue())).sum();
  }

  private int refill(KeyAlgorithm algorithm, int number) {
    int missing = Math.min(AT_ONCE, number - store.spare(algorithm));
    if (missing <= 0) {
      return 0;
    }
    store.add(Stream.generate(() -> maker.make(algorithm)).limit(missing).toList());
    return missing;
  }

  /** The pair's key. Nobody is sent away because the store is empty: one is made then and there. */
  public EncryptionKey take(String pair, KeyAlgorithm algorithm) {
    for (int attempt = 0; attempt < MOST_TRIES; attempt++) {
      Optional<EncryptionKey> taken = store.take(pair, algorithm);
      if (taken.isPresent()) {
        return taken.get();
      }
      store.add(List.of(maker.make(algorithm)));
    }
    throw Problem.of(ProblemType.BUSY);
  }

  /** The private key, PKCS#8; whoever asks for it overwrites it. */
  public Secret reveal(EncryptionKey key) {
    return Secret.taking(sealer.open(EncryptionKeyMaker.PURPOSE, key.id(), key.sealed()));
  }
}
