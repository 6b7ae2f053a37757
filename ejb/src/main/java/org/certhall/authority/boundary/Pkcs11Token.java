package org.certhall.authority.boundary;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.certhall.authority.control.KeyStoreFailure;
import org.certhall.authority.control.KeyStoreState;
import org.certhall.authority.entity.KeyStoreFault;
import org.certhall.authority.entity.Sha256;

/**
 * The way to a token: connects when it is needed, again when the token has been away, and no more
 * often than every few seconds while it stays away. A PIN that was refused is not tried again: each
 * try brings the token nearer to its lock.
 */
final class Pkcs11Token {

  static final Duration PAUSE = Duration.ofSeconds(5);
  private static final long SECONDS_FOR_A_SESSION = 10;
  private static final int ATTEMPTS = 3;

  private final Pkcs11Settings settings;
  private final CryptokiLibrary library;
  private final Clock clock;
  private final Semaphore free;
  private final TokenWatch watch;
  private Pkcs11Connection connection;
  private KeyStoreFailure lastFailure;
  private Instant notBefore = Instant.MIN;
  private Optional<String> refusedPin = Optional.empty();

  Pkcs11Token(Pkcs11Settings settings, CryptokiLibrary library, Clock clock) {
    this.settings = settings;
    this.library = library;
    this.clock = clock;
    this.free = new Semaphore(settings.sessions(), true);
    this.watch = new TokenWatch(settings.name(), clock);
  }

  /** Does the work in a session of its own; again, when the session turns out to be dead. */
  <T> T use(Pkcs11Connection.Work<T> work) {
    acquire();
    try {
      T result = attempt(work, 1);
      watch.answers();
      return result;
    } finally {
      free.release();
    }
  }

  private <T> T attempt(Pkcs11Connection.Work<T> work, int number) {
    Pkcs11Connection open = connection();
    try {
      return library.call(() -> open.lend(work));
    } catch (CryptokiException e) {
      if (!CryptokiCodes.isLost(e)) {
        throw CryptokiCodes.failure(e);
      }
      drop(open);
      if (number == ATTEMPTS) {
        throw noted(CryptokiCodes.failure(e));
      }
      if (number > 1) {
        restart();
      }
      return attempt(work, number + 1);
    }
  }

  /** When a new connection did not help. */
  private void restart() {
    try {
      library.restartUnlessUsed();
    } catch (CryptokiException e) {
      throw noted(CryptokiCodes.failure(e));
    }
  }

  private void acquire() {
    try {
      if (free.tryAcquire(SECONDS_FOR_A_SESSION, TimeUnit.SECONDS)) {
        return;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new KeyStoreFailure(
        KeyStoreFault.SESSIONS_USED_UP, settings.sessions() + " sessions, all in use");
  }

  private synchronized Pkcs11Connection connection() {
    if (connection == null) {
      if (lastFailure != null && clock.instant().isBefore(notBefore)) {
        throw lastFailure;
      }
      try {
        connection = connect();
        lastFailure = null;
      } catch (KeyStoreFailure e) {
        lastFailure = e;
        notBefore = clock.instant().plus(PAUSE);
        throw noted(e);
      }
    }
    return connection;
  }

  private KeyStoreFailure noted(KeyStoreFailure failure) {
    watch.fails(failure);
    return failure;
  }

  private Pkcs11Connection connect() {
    char[] pin =
        settings
            .pin()
            .get()
            .orElseThrow(() -> new KeyStoreFailure(KeyStoreFault.PIN_MISSING, pinSettings()));
    try {
      demandNotRefused(pin);
      return openOrRestart(pin);
    } catch (KeyStoreFailure e) {
      if (e.fault() == KeyStoreFault.PIN_WRONG) {
        refusedPin = Optional.of(fingerprint(pin));
      }
      throw e;
    } finally {
      Arrays.fill(pin, ' ');
    }
  }

  private String pinSettings() {
    String prefix = "certhall.keystore." + settings.name();
    return prefix + ".pin-file, " + prefix + ".pin";
  }

  private void demandNotRefused(char[] pin) {
    if (refusedPin.filter(fingerprint(pin)::equals).isPresent()) {
      throw new KeyStoreFailure(
          KeyStoreFault.PIN_WRONG, "the same PIN was refused before; it is not tried again");
    }
  }

  private static String fingerprint(char[] pin) {
    return Sha256.hex(new String(pin).getBytes(StandardCharsets.UTF_8));
  }

  private Pkcs11Connection openOrRestart(char[] pin) {
    try {
      try {
        return open(pin);
      } catch (CryptokiException e) {
        if (!CryptokiCodes.isLost(e)) {
          throw e;
        }
      } catch (KeyStoreFailure e) {
        if (e.fault() != KeyStoreFault.TOKEN_NOT_FOUND) {
          throw e;
        }
      }
      library.restartUnlessUsed();
      return open(pin);
    } catch (CryptokiException e) {
      throw CryptokiCodes.failure(e);
    }
  }

  private Pkcs11Connection open(char[] pin) throws CryptokiException {
    Cryptoki cryptoki = library.started();
    return library.call(
        () -> {
          Pkcs11Connection opened = Pkcs11Connection.open(cryptoki, settings, pin);
          library.connected();
          return opened;
        });
  }

  private synchronized void drop(Pkcs11Connection dead) {
    if (dead.close()) {
      library.disconnected();
    }
    if (connection == dead) {
      connection = null;
    }
  }

  /** As last seen; seen anew if that was more than a pause ago. */
  KeyStoreState state() {
    if (watch.isOld(PAUSE)) {
      look();
    }
    return watch.state();
  }

  private void look() {
    try {
      use(
          (session, open) -> {
            open.check();
            return null;
          });
    } catch (KeyStoreFailure e) {
      watch.fails(e);
    }
  }

  /** Connects anew, now and with whatever PIN there is. */
  synchronized void reopen() {
    refusedPin = Optional.empty();
    lastFailure = null;
    if (connection != null) {
      drop(connection);
    }
  }
}
