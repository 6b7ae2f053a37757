package org.certhall.certificate.control;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.entity.Authority;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.entity.ListScope;
import org.certhall.certificate.entity.Responder;
import org.certhall.certificate.entity.RevocationList;

/**
 * Whether what everybody relies on is renewed as it should be: the revocation list and the
 * responder of each authority. Kept for some seconds, for anybody may ask.
 */
public final class Freshness {

  private static final Duration KEPT = Duration.ofSeconds(10);

  private final AuthorityStore authorities;
  private final RevocationListStore lists;
  private final ResponderStore responders;
  private final Clock clock;

  private final Map<ListScope, Instant> failedAt = new ConcurrentHashMap<>();
  private Report last;
  private Instant until = Instant.MIN;

  /**
   * How many are late, the others being in order, and whether one is over.
   *
   * @param lists revocation lists that should have been published anew
   * @param responders responders that should have been replaced
   * @param over whether one of either kind is worth nothing any more, or not there
   */
  public record Report(int lists, int responders, boolean over) {}

  public Freshness(
      AuthorityStore authorities,
      RevocationListStore lists,
      ResponderStore responders,
      Clock clock) {
    this.authorities = authorities;
    this.lists = lists;
    this.responders = responders;
    this.clock = clock;
  }

  public synchronized Report report() {
    Instant now = clock.instant();
    if (!now.isBefore(until)) {
      last = read(now);
      until = now.plus(KEPT);
    }
    return last;
  }

  /** A publication that was due did not come about. */
  public void failed(ListScope scope) {
    failedAt.put(scope, clock.instant());
  }

  private Report read(Instant now) {
    List<AuthorityName> names =
        authorities.all().stream().filter(Authority::isReady).map(Authority::name).toList();
    List<Optional<Responder>> appointed = names.stream().map(responders::newest).toList();
    List<ListScope> scopes =
        Stream.concat(names.stream().map(ListScope::whole), lists.scopes().stream())
            .distinct()
            .toList();
    return new Report(
        count(scopes, scope -> is(lists.latest(scope), list -> isLate(list, now))),
        count(appointed, responder -> is(responder, one -> one.isLate(now))),
        scopes.stream().anyMatch(scope -> is(lists.latest(scope), list -> list.isOver(now)))
            || appointed.stream().anyMatch(one -> is(one, responder -> responder.isOver(now))));
  }

  /** What another node has published after our failure is in order. */
  private boolean isLate(RevocationList list, Instant now) {
    Instant failed = failedAt.getOrDefault(list.scope(), Instant.MIN);
    return list.isLate(now) || failed.isAfter(list.thisUpdate());
  }

  private static <T> int count(List<T> all, Predicate<T> wanted) {
    return (int) all.stream().filter(wanted).count();
  }

  /** What is not there is late and over. */
  private static <T> boolean is(Optional<T> one, Predicate<T> what) {
    return one.map(what::test).orElse(true);
  }
}
