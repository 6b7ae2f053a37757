package org.certhall.authority.boundary;

import static org.xipki.pkcs11.wrapper.PKCS11Constants.CKR_TOKEN_NOT_RECOGNIZED;

import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.certhall.authority.control.KeyStoreFailure;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyStoreFault;

/**
 * A token that has been found and logged in to, with its sessions and what is known of its keys;
 * all of it is void once the token has been away.
 */
final class Pkcs11Connection {

  private static final Logger LOG = Logger.getLogger(Pkcs11Connection.class.getName());

  /** What is done in a session. */
  interface Work<T> {
    T in(Cryptoki.Session session, Pkcs11Connection connection) throws CryptokiException;
  }

  private final Pkcs11Settings settings;
  private final Cryptoki.Slot slot;

  /** Never lent: the log-in of a process ends with its last session. */
  private final Cryptoki.Session keeper;

  private final Set<KeyAlgorithm> abilities;
  private final Queue<Cryptoki.Session> idle = new ConcurrentLinkedQueue<>();
  private final Map<String, Pkcs11Key> keys = new ConcurrentHashMap<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  private Pkcs11Connection(
      Pkcs11Settings settings,
      Cryptoki.Slot slot,
      Cryptoki.Session keeper,
      Set<KeyAlgorithm> abilities) {
    this.settings = settings;
    this.slot = slot;
    this.keeper = keeper;
    this.abilities = abilities;
  }

  static Pkcs11Connection open(Cryptoki cryptoki, Pkcs11Settings settings, char[] pin)
      throws CryptokiException {
    Cryptoki.Slot slot = find(cryptoki, settings);
    Cryptoki.Session keeper = slot.open();
    try {
      keeper.logIn(pin);
      Set<KeyAlgorithm> abilities = Pkcs11Mechanisms.among(slot.mechanisms());
      return new Pkcs11Connection(settings, slot, keeper, abilities);
    } catch (CryptokiException e) {
      close(keeper);
      throw e;
    }
  }

  private static Cryptoki.Slot find(Cryptoki cryptoki, Pkcs11Settings settings)
      throws CryptokiException {
    for (Cryptoki.Slot slot : cryptoki.slotsWithToken()) {
      if (settings.slot().isPresent()
          ? settings.slot().get() == slot.id()
          : settings.tokenLabel().orElseThrow().equals(slot.facts().label())) {
        return slot;
      }
    }
    throw new KeyStoreFailure(KeyStoreFault.TOKEN_NOT_FOUND, settings.token());
  }

  <T> T lend(Work<T> work) throws CryptokiException {
    Cryptoki.Session kept = idle.poll();
    Cryptoki.Session session = kept == null ? slot.open() : kept;
    boolean good = false;
    try {
      T result = work.in(session, this);
      good = true;
      return result;
    } finally {
      // One that failed is not lent again.
      if (good && !closed.get()) {
        idle.add(session);
      } else {
        close(session);
      }
    }
  }

  /**
   * Asks the token itself. SoftHSM finds no keys in a token that is gone and calls that an answer,
   * so whoever finds nothing asks here before he believes it.
   */
  void check() throws CryptokiException {
    String label = slot.facts().label();
    if (settings.tokenLabel().filter(wanted -> !wanted.equals(label)).isPresent()) {
      throw new CryptokiException(
          "C_GetTokenInfo", CKR_TOKEN_NOT_RECOGNIZED, "with another token: " + label);
    }
  }

  Set<KeyAlgorithm> abilities() {
    return abilities;
  }

  TokenFacts facts() throws CryptokiException {
    return slot.facts();
  }

  /** What is known of keys, by name. */
  Map<String, Pkcs11Key> keys() {
    return keys;
  }

  /**
   * Ends it, once.
   *
   * @return whether it was open
   */
  boolean close() {
    if (!closed.compareAndSet(false, true)) {
      return false;
    }
    idle.forEach(Pkcs11Connection::close);
    close(keeper);
    return true;
  }

  private static void close(Cryptoki.Session session) {
    try {
      session.close();
    } catch (CryptokiException e) {
      LOG.log(Level.FINE, "A session that was dead already", e);
    }
  }
}
