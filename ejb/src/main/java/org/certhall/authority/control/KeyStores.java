package org.certhall.authority.control;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyHandle;
import org.certhall.authority.entity.KeyStoreFault;
import org.certhall.authority.entity.KeyStoreName;
import org.certhall.authority.entity.SignatureScheme;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * All key stores of the hall, side by side. A store that is away is "try again later" to whoever
 * asks here; why it is away, its state tells the administrator.
 */
public class KeyStores {

  private final Map<KeyStoreName, KeyStoreGate> gates = new LinkedHashMap<>();

  /** For the container, which puts a stand-in before it: it is opened when it is first asked. */
  protected KeyStores() {}

  public KeyStores(Collection<? extends KeyStoreGate> all) {
    all.forEach(gate -> gates.put(gate.name(), gate));
  }

  public Set<KeyAlgorithm> abilities(KeyStoreName store) {
    return orLater(store, () -> gate(store).abilities());
  }

  /** Makes a key, if the store can. */
  public KeyHandle create(KeyStoreName store, String keyName, KeyAlgorithm algorithm) {
    if (!abilities(store).contains(algorithm)) {
      throw notOffered(store, algorithm);
    }
    return orLater(store, () -> gate(store).create(keyName, algorithm));
  }

  /** Empty only when the store answers and has no such key. */
  public Optional<KeyHandle> find(KeyStoreName store, String keyName) {
    return orLater(store, () -> gate(store).find(keyName));
  }

  /** The key of this name, made if the store has none. */
  public KeyHandle findOrCreate(KeyStoreName store, String keyName, KeyAlgorithm algorithm) {
    return find(store, keyName).orElseGet(() -> create(store, keyName, algorithm));
  }

  public byte[] sign(KeyHandle key, SignatureScheme scheme, Content content) {
    return orLater(key.store(), () -> gate(key.store()).sign(key, scheme, content));
  }

  public byte[] sign(KeyHandle key, SignatureScheme scheme, byte[] data) {
    return sign(key, scheme, sink -> sink.write(data));
  }

  /** How each is, in the order of the settings. */
  public List<KeyStoreState> states() {
    return gates.values().stream().map(KeyStoreGate::state).toList();
  }

  /** The store itself, for who wants to know what is wrong with it. */
  public KeyStoreGate gate(KeyStoreName store) {
    KeyStoreGate gate = gates.get(store);
    if (gate == null) {
      throw new IllegalStateException(
          "no key store " + store + " is set up here; there are " + gates.keySet());
    }
    return gate;
  }

  private static <T> T orLater(KeyStoreName store, Supplier<T> deed) {
    try {
      return deed.get();
    } catch (KeyStoreFailure failure) {
      if (failure.fault() == KeyStoreFault.MECHANISM_MISSING) {
        throw Problem.of(ProblemType.KEY_ALGORITHM_NOT_OFFERED, store, failure.getMessage());
      }
      throw Problem.of(ProblemType.KEY_STORE_AWAY, store);
    }
  }

  private static Problem notOffered(KeyStoreName store, KeyAlgorithm algorithm) {
    return Problem.of(ProblemType.KEY_ALGORITHM_NOT_OFFERED, store, algorithm);
  }
}
