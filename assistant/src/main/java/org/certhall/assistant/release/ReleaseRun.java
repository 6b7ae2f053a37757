package org.certhall.assistant.release;

import java.io.IOException;
import java.util.Arrays;
import org.certhall.assistant.pairing.HallPin;
import org.certhall.assistant.pairing.HallPins;
import org.certhall.assistant.pairing.IdentityKey;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.PinState;
import org.certhall.assistant.token.TokenDriver;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.wire.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A release from the ask to the receipt. The new PIN has been typed twice before: from here on
 * nobody is waited for.
 */
public final class ReleaseRun {

  private static final Logger LOG = LoggerFactory.getLogger(ReleaseRun.class);
  private static final int ASKS = 3;

  private final IdentityKey identity;
  private final TokenDriver driver;
  private final ReleaseJournal journal;
  private final HallLines lines;
  private final Receipts receipts;
  private final Ticker ticker;

  public ReleaseRun(
      IdentityKey identity,
      HallPins halls,
      TokenDriver driver,
      ReleaseJournal journal,
      HallLines lines,
      Ticker ticker) {
    this.identity = identity;
    this.driver = driver;
    this.journal = journal;
    this.lines = lines;
    this.receipts = new Receipts(lines, halls, journal);
    this.ticker = ticker;
  }

  /** What the page carried, if it is of that hall and for this assistant. */
  public ReleaseInvitation read(String invitation, HallPin hall) throws ReleaseException {
    return ReleaseInvitation.read(invitation, hall, identity.thumbprint());
  }

  /** Receipts that a kill or a lost connection left undelivered; at start, and before each run. */
  public void sendOwedReceipts() {
    receipts.sendAll();
  }

  /**
   * Sets the new PIN; one release at a time.
   *
   * @param newPin typed by its user in the assistant; closed by the caller
   * @throws TokenException if the token is not there or does not answer: nothing was asked for
   * @throws ReleaseException if the hall refuses or what it sent is not right: nothing was tried
   */
  public synchronized ReleaseResult run(ReleaseInvitation invitation, Pin newPin, Progress progress)
      throws TokenException, ReleaseException {
    mustBeOfRotation(false, invitation);
    mustFit(invitation, newPin);
    return release(invitation, newPin, progress);
  }

  /**
   * Replaces the administrator PIN and leaves the user's as it is.
   *
   * @throws TokenException as with a new PIN
   * @throws ReleaseException as with a new PIN
   */
  public synchronized ReleaseResult rotate(ReleaseInvitation invitation, Progress progress)
      throws TokenException, ReleaseException {
    mustBeOfRotation(true, invitation);
    return release(invitation, null, progress);
  }

  /** What the hall invited to for one reason is not done for another. */
  private static void mustBeOfRotation(boolean wanted, ReleaseInvitation invitation)
      throws ReleaseException {
    if (invitation.isOfRotation() != wanted) {
      throw new ReleaseException(ReleaseFault.FORGED, "the invitation is for something else");
    }
  }

  private ReleaseResult release(ReleaseInvitation invitation, Pin newPin, Progress progress)
      throws TokenException, ReleaseException {
    receipts.sendAll();
    progress.entering(ReleaseStep.NOT_STARTED);
    ReleaseKey key = ReleaseKey.make();
    String ask = ask(invitation, key);
    long askedAt = ticker.nanos();
    String jwe = offered(invitation.hall(), ask);
    SealedReceipt receipt;
    Receipt told;
    try (Offer offer = new OfferReader(identity.thumbprint()).open(jwe, invitation, key)) {
      told = apply(invitation, offer, newPin, progress, askedAt);
      receipt = SealedReceipt.of(told, offer.secret());
    }
    boolean taken = deliver(invitation.hall(), receipt, told.proved());
    return new ReleaseResult(told.release(), told.step(), told.error(), taken);
  }

  private static void mustFit(ReleaseInvitation invitation, Pin newPin) throws ReleaseException {
    byte[] bytes = newPin.reveal();
    boolean fits = invitation.pin().fits(bytes);
    Arrays.fill(bytes, (byte) 0);
    if (!fits) {
      throw new ReleaseException(ReleaseFault.PIN_RULE, "the new PIN does not fit the rule");
    }
  }

  private String ask(ReleaseInvitation invitation, ReleaseKey key) throws TokenException {
    PinState administrator =
        driver.token(invitation.serial()).application(invitation.application()).administratorPin();
    return identity.sign(
        AskWriter.TYPE,
        AskWriter.claims(
            invitation,
            key,
            administrator,
            journal.broken(
                invitation.hall().hall(), invitation.serial().value(), invitation.application())));
  }

  /** The same ask again when its answer was lost: the hall gives the same offer. */
  private String offered(HallPin hall, String ask) throws ReleaseException {
    ReleaseException last = null;
    for (int i = 0; i < ASKS; i++) {
      try {
        return lines.to(hall.hall()).ask(ask);
      } catch (ReleaseException e) {
        if (e.fault() != ReleaseFault.UNREACHABLE) {
          throw e;
        }
        last = e;
      }
    }
    throw last;
  }

  private Receipt apply(
      ReleaseInvitation invitation, Offer offer, Pin newPin, Progress progress, long askedAt) {
    AdministratorValue first =
        journal
            .believed(invitation.hall().hall(), offer.serial.value(), offer.application)
            .filter(offer.candidateId::equals)
            .map(believed -> AdministratorValue.CANDIDATE)
            .orElse(AdministratorValue.CURRENT);
    try {
      journal.begin(invitation.hall().hall(), offer);
    } catch (IOException e) {
      LOG.error("Nothing is tried: the journal cannot be written", e);
      return Receipt.notStarted(offer, ReleaseFault.JOURNAL);
    }
    return new Apply(driver, journal, ticker, progress, offer, askedAt).run(first, newPin);
  }

  private boolean deliver(HallPin hall, SealedReceipt receipt, String proved) {
    try {
      journal.receipt(hall.hall(), receipt, proved);
    } catch (IOException e) {
      LOG.warn("The receipt is sent without being kept: {}", e.getMessage());
    }
    return receipts.send(hall, receipt);
  }
}
