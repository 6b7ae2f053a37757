package org.certhall.authority.boundary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.certhall.authority.control.KeyStoreFailure;
import org.certhall.authority.control.KeyStoreState;
import org.certhall.authority.entity.KeyStoreFault;
import org.certhall.authority.entity.KeyStoreName;

/** Remembers how a token is, and says so in the log when that changes, not each time. */
final class TokenWatch {

  private static final Logger LOG = Logger.getLogger(TokenWatch.class.getName());

  private final KeyStoreName name;
  private final Clock clock;
  private KeyStoreState state;
  private Instant seen = Instant.EPOCH;

  TokenWatch(KeyStoreName name, Clock clock) {
    this.name = name;
    this.clock = clock;
    this.state = new KeyStoreState(name, Optional.empty(), "", clock.instant());
  }

  synchronized KeyStoreState state() {
    return state;
  }

  /** Whether it was seen so long ago; who is told so sees to it, the others go by what is known. */
  synchronized boolean isOld(Duration age) {
    Instant now = clock.instant();
    if (now.isBefore(seen.plus(age))) {
      return false;
    }
    seen = now;
    return true;
  }

  synchronized void answers() {
    seen = clock.instant();
    if (!state.answers()) {
      LOG.log(Level.INFO, "The key store {0} answers again", name);
      state = new KeyStoreState(name, Optional.empty(), "", seen);
    }
  }

  synchronized void fails(KeyStoreFailure failure) {
    seen = clock.instant();
    Optional<KeyStoreFault> fault = Optional.of(failure.fault());
    if (!state.fault().equals(fault)) {
      LOG.log(
          Level.WARNING,
          "The key store {0} does not answer: {1} ({2}). What needs it is refused until it does",
          new Object[] {name, failure.fault(), failure.getMessage()});
      state = new KeyStoreState(name, fault, failure.getMessage(), seen);
    }
  }
}
