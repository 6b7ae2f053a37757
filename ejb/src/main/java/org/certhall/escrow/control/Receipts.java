package org.certhall.escrow.control;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.authority.control.Sealer;
import org.certhall.escrow.entity.Release;
import org.certhall.escrow.entity.ReleaseState;
import org.certhall.escrow.entity.TryLedger;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** Takes receipts, at any time, once or many times: all of one in one transaction. */
public final class Receipts {

  private final EscrowStore escrowStore;
  private final ReleaseStore store;
  private final PinEscrow escrow;
  private final Occasions occasions;
  private final Sealer sealer;
  private final AuditTrail audit;
  private final Clock clock;

  /**
   * What a receipt came to.
   *
   * @param proved what the escrow log has to know, empty where nothing was proved
   */
  public record Taken(String release, ReleaseState state, Optional<EscrowEntry> proved) {}

  public Receipts(
      EscrowStore escrowStore,
      ReleaseStore store,
      PinEscrow escrow,
      Occasions occasions,
      Sealer sealer,
      AuditTrail audit,
      Clock clock) {
    this.escrowStore = escrowStore;
    this.store = store;
    this.escrow = escrow;
    this.occasions = occasions;
    this.sealer = sealer;
    this.audit = audit;
    this.clock = clock;
  }

  /** Not after a restore from a backup that is older than the release. */
  public boolean isKnown(String release) {
    return release != null && store.find(release).isPresent();
  }

  public Taken take(String releaseId, byte[] body, byte[] mac) {
    Release release =
        store.find(releaseId).orElseThrow(() -> Problem.of(ProblemType.RELEASE_UNKNOWN));
    TryLedger ledger = escrowStore.lockLedger(release.place());
    mustBeRight(release, body, mac);
    Receipt receipt = Receipt.read(body);
    if (!receipt.release().equals(releaseId) || !receipt.place().equals(release.place())) {
      throw Problem.of(ProblemType.RECEIPT_WRONG);
    }
    Instant now = clock.instant();
    audit.record(told(release, receipt));
    if (receipt.currentOpened()) {
      escrow.opened(release.currentPin());
    }
    switch (receipt.proved()) {
      case CANDIDATE -> candidateProved(release, ledger, receipt, now);
      case CURRENT -> currentProved(release, ledger, now);
      case NONE -> nothingProved(release, ledger, receipt, now);
    }
    return new Taken(releaseId, release.state(), provedEntry(release, receipt, now));
  }

  private void mustBeRight(Release release, byte[] body, byte[] mac) {
    byte[] secret = sealer.open(Releases.SECRET, release.id(), release.receiptSecret());
    try {
      if (!ReceiptSeal.isRight(secret, body, mac)) {
        throw Problem.of(ProblemType.RECEIPT_WRONG);
      }
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  private void candidateProved(Release release, TryLedger ledger, Receipt receipt, Instant now) {
    escrow.prove(release.candidatePin());
    if (release.state() != ReleaseState.APPLIED) {
      release.apply(now);
      if (isLatest(release)) {
        ledger.proved(now);
        occasions.of(release.purpose()).proved(release.orderNumber());
      }
      audit.record(Releases.event("release.applied", release));
    }
    if (receipt.userOpened() || !release.purpose().setsUserPin()) {
      occasions.of(release.purpose()).completed(release.orderNumber());
    }
  }

  private void currentProved(Release release, TryLedger ledger, Instant now) {
    if (isLatest(release) && !ledger.isProvedSince(release.offeredAt())) {
      ledger.proved(now);
    }
    release.lapse(now);
  }

  /** Wrong tries of a later release may be younger than this one's proof. */
  private boolean isLatest(Release release) {
    return store.latest(release.place()).filter(last -> last.id().equals(release.id())).isPresent();
  }

  private void nothingProved(Release release, TryLedger ledger, Receipt receipt, Instant now) {
    boolean late = ledger.isProvedSince(release.offeredAt());
    int fresh = release.note(receipt.wrongCurrent(), receipt.wrongCandidate());
    if (!late) {
      ledger.wrong(fresh);
    }
    if (receipt.isOfNothingTried()) {
      neverBegan(release, now);
    }
    release.lapse(now);
    if (receipt.isOfTokenLost() && !late) {
      occasions.of(release.purpose()).blocked(release.orderNumber(), release.place());
      audit.record(Releases.event("release.blocked", release));
    }
  }

  /** As before the offers, if none of the order's others was begun, or may have been. */
  private void neverBegan(Release release, Instant now) {
    release.neverBegan(now);
    if (store.begunOfOrder(release.orderNumber()) == 0) {
      occasions.of(release.purpose()).notBegun(release.orderNumber());
    }
  }

  private Optional<EscrowEntry> provedEntry(Release release, Receipt receipt, Instant now) {
    return receipt.proved() == Receipt.Proved.CANDIDATE
        ? Optional.of(EscrowEntry.proved(release.candidatePin(), release.place(), now))
        : Optional.empty();
  }

  private static AuditEvent told(Release release, Receipt receipt) {
    return Releases.event("release.receipt", release)
        .with("step", receipt.step().name())
        .with("error", receipt.error())
        .with("proved", receipt.proved().name())
        .with("wrong", receipt.wrongCurrent() + "+" + receipt.wrongCandidate());
  }
}
