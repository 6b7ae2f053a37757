package org.certhall.certificate.control;

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
  private final CertificateStore certificates;
  private final RevocationListStore lists;
  private final KeyStoreGate gate;
  private final Clock clock;
  private final Duration validity;

  public Publication(
      AuthorityStore authorities,
      CertificateStore certificates,
      RevocationListStore lists,
      KeyStoreGate gate,
      Clock clock,
      Duration validity) {
    this.authorities = authorities;
    this.certificates = certificates;
    this.lists = lists;
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
    byte[] tbs =
        new RevocationListDraft(issuer, number, from, until)
            .toBeSigned(certificates.revokedBy(name));
    byte[] signature = new Signatures(gate).sign(issuer, tbs);
    RevocationList list =
        RevocationList.published(
            name, number, from, until, RevocationListDraft.signed(tbs, signature));
    lists.add(list);
    return list;
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
