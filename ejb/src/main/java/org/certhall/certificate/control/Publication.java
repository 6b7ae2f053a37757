package org.certhall.certificate.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.control.Issuer;
import org.certhall.authority.control.KeyStoreGate;
import org.certhall.authority.entity.Authority;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.entity.RevocationList;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** Publishes revocation lists. One at a time for each authority: its row is locked. */
public final class Publication {

  private final AuthorityStore authorities;
  private final RevokedEntries revoked;
  private final RevocationListStore lists;
  private final Scratch.Maker scratch;
  private final KeyStoreGate gate;
  private final Clock clock;
  private final Duration validity;

  public Publication(
      AuthorityStore authorities,
      RevokedEntries revoked,
      RevocationListStore lists,
      Scratch.Maker scratch,
      KeyStoreGate gate,
      Clock clock,
      Duration validity) {
    this.authorities = authorities;
    this.revoked = revoked;
    this.lists = lists;
    this.scratch = scratch;
    this.gate = gate;
    this.clock = clock;
    this.validity = validity;
  }

  /** Signs and stores the next list, with all that is revoked by now. */
  public RevocationList publish(AuthorityName name) {
    Authority authority =
        authorities.lock(name).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    Issuer issuer = Issuer.of(authority, gate);
    Instant from = clock.instant().truncatedTo(ChronoUnit.SECONDS);
    Instant until = from.plus(validity);
    long number = authority.nextCrlNumber();
    Instant before = lists.latest(name).map(RevocationList::thisUpdate).orElse(Instant.EPOCH);
    try (Scratch entries = scratch.make()) {
      RevocationListDraft draft = new RevocationListDraft(issuer, number, from, until, entries);
      revoked.each(name, before, draft::add);
      byte[] signature = new Signatures(gate).sign(issuer, draft.toBeSigned());
      RevocationList list = RevocationList.published(name, number, from, until);
      lists.add(list, draft.signed(signature));
      return list;
    } catch (IOException e) {
      throw new UncheckedIOException("The list of " + name + " cannot be written", e);
    }
  }

  public boolean hasNone(AuthorityName name) {
    return lists.latest(name).isEmpty();
  }

  /** Whether the last list has lived half its life, or there is none. */
  public boolean isDue(AuthorityName name) {
    return lists
        .latest(name)
        .map(list -> list.thisUpdate().plus(validity.dividedBy(2)))
        .filter(half -> clock.instant().isBefore(half))
        .isEmpty();
  }
}
