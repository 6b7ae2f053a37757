package org.certhall.certificate.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.certhall.authority.entity.AuthorityName;

/**
 * Says in the log that a responder's key is away: once a minute for each authority, for anybody's
 * requests come to it, as many as they like.
 */
final class KeyTrouble {

  private static final Logger LOG = Logger.getLogger(KeyTrouble.class.getName());
  private static final Duration SILENT = Duration.ofMinutes(1);

  private final Map<AuthorityName, Instant> told = new ConcurrentHashMap<>();
  private final Clock clock;

  KeyTrouble(Clock clock) {
    this.clock = clock;
  }

  void tell(AuthorityName authority, Throwable why) {
    Instant now = clock.instant();
    Instant last = told.get(authority);
    if (last == null || !now.isBefore(last.plus(SILENT))) {
      told.put(authority, now);
      LOG.log(
          Level.SEVERE,
          "The responder of " + authority + " has no key to sign with; OCSP answers tryLater",
          why);
    }
  }
}
