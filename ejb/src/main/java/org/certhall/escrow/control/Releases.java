package org.certhall.escrow.control;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.authority.control.Sealer;
import org.certhall.escrow.entity.AdministratorPin;
import org.certhall.escrow.entity.PinStanding;
import org.certhall.escrow.entity.Release;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.escrow.entity.TryLedger;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** Offers both values: all of it in one transaction. */
public final class Releases {

  static final String SECRET = "release-receipt-secret";

  private final EscrowStore escrowStore;
  private final ReleaseStore store;
  private final PinEscrow escrow;
  private final Occasions occasions;
  private final Sealer sealer;
  private final AuditTrail audit;
  private final SecureRandom random;
  private final Clock clock;

  public Releases(
      EscrowStore escrowStore,
      ReleaseStore store,
      PinEscrow escrow,
      Occasions occasions,
      Sealer sealer,
      AuditTrail audit,
      SecureRandom random,
      Clock clock) {
    this.escrowStore = escrowStore;
    this.store = store;
    this.escrow = escrow;
    this.occasions = occasions;
    this.sealer = sealer;
    this.audit = audit;
    this.random = random;
    this.clock = clock;
  }

  /** The offer, committed when the caller's transaction is; or the same again to the same ask. */
  public Offer offer(Ask ask) {
    Instant now = clock.instant();
    TokenPlace place = ask.invitation().place();
    TryLedger ledger = escrowStore.lockLedger(place);
    Occasion occasion = occasions.of(ask.invitation().purpose());
    Occasion.Terms terms = occasion.terms(ask.invitation().orderNumber(), place);
    Optional<Release> before = store.ofNonce(ask.invitation().nonce());
    if (before.isPresent()) {
      return again(before.get(), ask, terms, now);
    }
    Optional<String> retired = occasion.retiredPin(ask.invitation().orderNumber());
    mustAllow(ask, ledger, terms, now, retired.isPresent());
    lapseOpen(place, now);
    Release release = release(ask, terms, now, opening(place, retired));
    occasion.offered(ask.invitation().orderNumber());
    audit.record(offered(release, retired.isPresent()));
    return open(release, ask, terms);
  }

  /** What is believed to open the token. */
  private AdministratorPin opening(TokenPlace place, Optional<String> retired) {
    return retired.map(id -> escrow.retired(place, id)).orElseGet(() -> escrow.current(place));
  }

  private static AuditEvent offered(Release release, boolean ofRetired) {
    AuditEvent offered =
        event("release.offered", release).with("candidate", release.candidatePin());
    return ofRetired ? offered.with("retired", release.currentPin()) : offered;
  }

  private void mustAllow(
      Ask ask, TryLedger ledger, Occasion.Terms terms, Instant now, boolean ofRetired) {
    TokenPlace place = ask.invitation().place();
    ReleaseLimits limits = new ReleaseLimits(store);
    limits.mustNotBeElsewhere(place, ask.assistant(), now);
    limits.mustAllow(terms, ask.invitation().orderNumber(), place, now);
    if (ofRetired) {
      ask.tries().mustAllowRetired();
    } else {
      ask.tries().mustAllow(ledger);
    }
    ask.tries().mustSuit(ask.invitation().purpose(), isBegun(place));
  }

  /** One of ours is in the token, or may be: given out, or proved before the user PIN was. */
  private boolean isBegun(TokenPlace place) {
    return escrowStore.standing(place, PinStanding.CANDIDATE).isPresent()
        || escrowStore
            .standing(place, PinStanding.CURRENT)
            .filter(current -> !current.isOfFactory())
            .isPresent();
  }

  private Offer again(Release release, Ask ask, Occasion.Terms terms, Instant now) {
    if (!release.answers(ask.assistant(), ask.keyThumbprint(), now)) {
      throw Problem.of(ProblemType.RELEASE_INVITATION_WRONG);
    }
    audit.record(event("release.offered-again", release));
    return open(release, ask, terms);
  }

  /**
   * Broken off before a receipt could be written: the assistant's own word, signed in the ask. To
   * be committed before the offer, whose refusal must not forget them.
   */
  public void noteEarlier(Ask ask) {
    TryLedger ledger = escrowStore.lockLedger(ask.invitation().place());
    for (Ask.Earlier earlier : ask.earlier()) {
      store
          .find(earlier.release())
          .filter(release -> release.assistant().equals(ask.assistant()))
          .filter(release -> release.place().equals(ask.invitation().place()))
          .filter(release -> !ledger.isProvedSince(release.offeredAt()))
          .ifPresent(
              release ->
                  ledger.wrong(release.note(earlier.wrongCurrent(), earlier.wrongCandidate())));
    }
  }

  private void lapseOpen(TokenPlace place, Instant now) {
    store
        .open(place)
        .ifPresent(
            release -> {
              release.lapse(now);
              audit.record(event("release.lapsed", release));
            });
    escrowStore.settle();
  }

  private Release release(Ask ask, Occasion.Terms terms, Instant now, AdministratorPin current) {
    TokenPlace place = ask.invitation().place();
    AdministratorPin candidate = escrow.candidate(place, terms.administratorPin());
    String id = UUID.randomUUID().toString();
    byte[] secret = new byte[ReceiptSeal.SECRET_BYTES];
    random.nextBytes(secret);
    Release release =
        Release.at(id, ask.invitation().purpose(), ask.invitation().orderNumber(), place)
            .to(ask.assistant(), ask.keyThumbprint(), ask.invitation().nonce())
            .offer(current.id(), candidate.id(), sealer.seal(SECRET, id, secret), now);
    store.add(release);
    return release;
  }

  private Offer open(Release release, Ask ask, Occasion.Terms terms) {
    AdministratorPin current = escrowStore.find(release.currentPin()).orElseThrow();
    AdministratorPin candidate = escrowStore.find(release.candidatePin()).orElseThrow();
    return new Offer(
        release,
        ask.key(),
        current,
        candidate,
        escrow.reveal(current),
        escrow.reveal(candidate),
        Secret.taking(sealer.open(SECRET, release.id(), release.receiptSecret())),
        terms.userPin());
  }

  static AuditEvent event(String deed, Release release) {
    return AuditEvent.of(deed, release.id())
        .onOrder(release.orderNumber())
        .with("token", release.place().key())
        .with("assistant", release.assistant())
        .with("purpose", release.purpose().name());
  }
}
