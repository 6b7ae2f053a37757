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
import org.certhall.certificate.entity.Responder;

/**
 * Who answers for which authority, read from the database once a minute: a responder is replaced
 * when half its life is left, so an older one still answers rightly.
 */
final class Responders {

  private static final long SECONDS_TO_KEEP = 60;

  private final AuthorityStore authorities;
  private final ResponderStore store;
  private final KeyStores keys;
  private final KeyTrouble trouble;
  private final Clock clock;
  private volatile Known known = new Known(new AuthorityIds(List.of()), Long.MIN_VALUE);

  /** What was read, and in which minute. */
  private record Known(
      AuthorityIds ids, long minute, Map<AuthorityName, Optional<ActiveResponder>> responders) {
    Known(AuthorityIds ids, long minute) {
      this(ids, minute, new ConcurrentHashMap<>());
    }
  }

  Responders(
      AuthorityStore authorities,
      ResponderStore store,
      KeyStores keys,
      KeyTrouble trouble,
      Clock clock) {
    this.trouble = trouble;
    this.authorities = authorities;
    this.store = store;
    this.keys = keys;
    this.clock = clock;
  }

  AuthorityIds ids() {
    return known().ids();
  }

  /** Empty while the authority has none, its last one is over, or its key is away. */
  Optional<ActiveResponder> of(AuthorityName authority) {
    return known()
        .responders()
        .computeIfAbsent(authority, this::read)
        .filter(responder -> responder.notAfter().isAfter(clock.instant()));
  }

  private Optional<ActiveResponder> read(AuthorityName authority) {
    return store.newest(authority).flatMap(responder -> withKey(authority, responder));
  }

  /** What is away is asked for again in the next minute. */
  private Optional<ActiveResponder> withKey(AuthorityName authority, Responder responder) {
    try {
      return Optional.of(ActiveResponder.of(responder, keys));
    } catch (RuntimeException away) {
      trouble.tell(authority, away);
      return Optional.empty();
    }
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
