package org.certhall.certificate.control;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.control.KeyStores;
import org.certhall.authority.entity.Authority;
import org.certhall.authority.entity.AuthorityName;

/**
 * Who answers for which authority, read from the database once a minute: a responder is replaced
 * when half its life is left, so an older one still answers rightly.
 */
final class Responders {

  private static final long SECONDS_TO_KEEP = 60;

  private final AuthorityStore authorities;
  private final ResponderStore store;
  private final KeyStores keys;
  private final Clock clock;
  private volatile Known known = new Known(new AuthorityIds(List.of()), Long.MIN_VALUE);

  /** What was read, and in which minute. */
  private record Known(
      AuthorityIds ids, long minute, Map<AuthorityName, Optional<ActiveResponder>> responders) {
    Known(AuthorityIds ids, long minute) {
      this(ids, minute, new ConcurrentHashMap<>());
    }
  }

  Responders(AuthorityStore authorities, ResponderStore store, KeyStores keys, Clock clock) {
    this.authorities = authorities;
    this.store = store;
    this.keys = keys;
    this.clock = clock;
  }

  AuthorityIds ids() {
    return known().ids();
  }

  /** Empty while the authority has none, or its last one is over. */
  Optional<ActiveResponder> of(AuthorityName authority) {
    return known()
        .responders()
        .computeIfAbsent(authority, this::read)
        .filter(responder -> responder.notAfter().isAfter(clock.instant()));
  }

  private Optional<ActiveResponder> read(AuthorityName authority) {
    return store.newest(authority).map(responder -> ActiveResponder.of(responder, keys));
  }

  private Known known() {
    long minute = Math.floorDiv(clock.instant().getEpochSecond(), SECONDS_TO_KEEP);
    Known now = known;
    if (now.minute() != minute) {
      now =
          new Known(
              new AuthorityIds(authorities.all().stream().filter(Authority::isReady).toList()),
              minute);
      known = now;
    }
    return now;
  }
}
