package org.certhall.certificate.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.control.Issuer;
import org.certhall.authority.control.KeyStores;
import org.certhall.authority.entity.Authority;
import org.certhall.certificate.entity.ListScope;
import org.certhall.certificate.entity.ListSeries;
import org.certhall.certificate.entity.RevocationList;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** Publishes revocation lists. One at a time for each scope: its series is locked. */
public final class Publication {

  private final AuthorityStore authorities;
  private final RevokedEntries revoked;
  private final RevocationEpochs epochs;
  private final RevocationListStore lists;
  private final Scratch.Maker scratch;
  private final KeyStores keys;
  private final PublicAddresses addresses;
  private final Clock clock;
  private final ListPolicy policy;

  public Publication(
      AuthorityStore authorities,
      RevokedEntries revoked,
      RevocationEpochs epochs,
      RevocationListStore lists,
      Scratch.Maker scratch,
      KeyStores keys,
      PublicAddresses addresses,
      Clock clock,
      ListPolicy policy) {
    this.authorities = authorities;
    this.revoked = revoked;
    this.epochs = epochs;
    this.lists = lists;
    this.scratch = scratch;
    this.keys = keys;
    this.addresses = addresses;
    this.clock = clock;
    this.policy = policy;
  }

  /** Signs and stores the next complete list, with all that is revoked by now. */
  public RevocationList publish(ListScope scope) {
    return complete(lists.lock(scope));
  }

  /**
   * Publishes what is due, if anything still is when it is this caller's turn: of many revocations
   * at the same moment, one list tells.
   *
   * @return whether a list came out
   */
  public boolean refresh(ListScope scope) {
    ListSeries series = lists.lock(scope);
    if (isCompleteDue(scope)) {
      complete(series);
    } else if (isDeltaDue(scope)) {
      delta(series.next(), scope, lists.latest(scope).orElseThrow());
    } else {
      return false;
    }
    return true;
  }

  public boolean hasNone(ListScope scope) {
    return lists.latest(scope).isEmpty();
  }

  public boolean isDue(ListScope scope) {
    return isCompleteDue(scope) || isDeltaDue(scope);
  }

  /** When there is none, or it has lived half its life, or it is to tell of each revocation. */
  private boolean isCompleteDue(ListScope scope) {
    Optional<RevocationList> latest = lists.latest(scope);
    return latest.isEmpty()
        || hasLivedHalf(latest.get(), policy.validity())
        || (policy.onRevocation() == ListPolicy.OnRevocation.COMPLETE && isBehind(latest.get()));
  }

  private boolean isDeltaDue(ListScope scope) {
    if (!policy.hasDeltas()) {
      return false;
    }
    Optional<RevocationList> delta = lists.latestDelta(scope);
    return delta.isEmpty()
        || isBehind(delta.get())
        || hasLivedHalf(delta.get(), policy.deltaValidity());
  }

  private boolean isBehind(RevocationList list) {
    return list.epoch() < epochs.now(list.scope().authority());
  }

  private boolean hasLivedHalf(RevocationList list, Duration validity) {
    return !clock.instant().isBefore(list.thisUpdate().plus(validity.dividedBy(2)));
  }

  /** With deltas, one of the same number leads holders of the list before to this one (5.2.3). */
  private RevocationList complete(ListSeries series) {
    ListScope scope = series.scope();
    Optional<RevocationList> before = lists.latest(scope);
    long number = series.next();
    RevocationList list = write(scope, number, OptionalLong.empty(), before);
    if (policy.hasDeltas() && before.isPresent()) {
      delta(number, scope, before.get());
    }
    return list;
  }

  private void delta(long number, ListScope scope, RevocationList base) {
    write(scope, number, OptionalLong.of(base.number()), Optional.of(base));
  }

  /**
   * The epoch is read before the entries: what is committed meanwhile may stand on this list too,
   * and stands on the next in any case.
   */
  private RevocationList write(
      ListScope scope, long number, OptionalLong base, Optional<RevocationList> before) {
    Issuer issuer = issuer(scope);
    Instant from = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant until = from.plus(base.isPresent() ? policy.deltaValidity() : policy.validity());
    RevocationList list =
        RevocationList.of(scope, number, base, epochs.now(scope.authority()), from, until);
    long sinceEpoch = base.isPresent() ? before.orElseThrow().epoch() : 0;
    Instant expiredBefore = before.map(RevocationList::thisUpdate).orElse(Instant.EPOCH);
    ListExtensions extensions = new ListExtensions(issuer, addresses, policy.hasDeltas());
    try (Scratch entries = scratch.make()) {
      RevocationListDraft draft =
          new RevocationListDraft(issuer, list, extensions.of(list), entries);
      revoked.each(scope, sinceEpoch, expiredBefore, draft::add);
      byte[] signature = new Signatures(keys).sign(issuer, draft.toBeSigned());
      lists.add(list, draft.signed(signature));
      return list;
    } catch (IOException e) {
      throw new UncheckedIOException("The list of " + scope + " cannot be written", e);
    }
  }

  private Issuer issuer(ListScope scope) {
    Authority authority =
        authorities.find(scope.authority()).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    return Issuer.of(authority, keys);
  }
}
