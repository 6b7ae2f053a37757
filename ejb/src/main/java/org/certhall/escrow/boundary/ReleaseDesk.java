package org.certhall.escrow.boundary;

import com.nimbusds.jose.util.Base64URL;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.certhall.database.control.Durability;
import org.certhall.escrow.control.Acknowledgement;
import org.certhall.escrow.control.Ask;
import org.certhall.escrow.control.AskReader;
import org.certhall.escrow.control.EscrowEntry;
import org.certhall.escrow.control.EscrowLog;
import org.certhall.escrow.control.Offer;
import org.certhall.escrow.control.OfferSealer;
import org.certhall.escrow.control.PinEscrow;
import org.certhall.escrow.control.Receipts;
import org.certhall.escrow.entity.AdministratorPin;
import org.certhall.escrow.entity.PinStanding;
import org.certhall.escrow.entity.Release;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Anyone;

/**
 * Where a paired assistant asks for administrator PINs and tells what it did with them. It has no
 * transaction: what is answered has been committed and synced before.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReleaseDesk {

  private static final int LONGEST_BODY = 4096;

  private ReleaseTransactions transactions;
  private AskReader asks;
  private OfferSealer sealer;
  private Acknowledgement acknowledgement;
  private PinEscrow escrow;
  private EscrowLog log;
  private Durability durability;
  private ReleaseDoor door;

  /** For the container. */
  public ReleaseDesk() {}

  @Inject
  ReleaseDesk(
      ReleaseTransactions transactions,
      AskReader asks,
      OfferSealer sealer,
      Acknowledgement acknowledgement,
      PinEscrow escrow,
      EscrowLog log,
      Durability durability,
      ReleaseDoor door) {
    this.transactions = transactions;
    this.asks = asks;
    this.sealer = sealer;
    this.acknowledgement = acknowledgement;
    this.escrow = escrow;
    this.log = log;
    this.durability = durability;
    this.door = door;
  }

  /**
   * What an assistant is answered.
   *
   * @param offer a compact JWE to the key of this release
   */
  public record Offered(String release, String offer) {}

  /**
   * A receipt is taken.
   *
   * @param ack a compact JWS of the hall
   */
  public record Acknowledged(String ack) {}

  /** The ask speaks for itself: invitation of the hall, signature of the paired assistant. */
  @Anyone
  public Offered ask(String signedAsk) {
    door.admitAsk();
    AskReader.Invited invited = invited(signedAsk);
    try (Offer offer = offer(invited)) {
      durability.sync();
      note(offer);
      return new Offered(offer.release().id(), sealer.seal(offer, invited.hallKey()));
    }
  }

  /**
   * The proof of the current value too: a hall that died after it was committed has not told the
   * log of it. The maker's, or one that was replaced, has no proof that is worth telling.
   */
  private void note(Offer offer) {
    try (EscrowEntry candidate = escrow.entry(offer.candidatePin())) {
      AdministratorPin current = offer.currentPin();
      if (current.isOfFactory() || current.standing() != PinStanding.CURRENT) {
        log.append(candidate);
      } else {
        log.append(
            EscrowEntry.proved(current.id(), current.place(), current.standingSince()), candidate);
      }
    }
  }

  private Offer offer(AskReader.Invited invited) {
    try {
      Ask ask = asks.read(invited);
      if (!ask.earlier().isEmpty()) {
        transactions.noteEarlier(ask);
      }
      return transactions.offer(ask);
    } catch (Problem refusal) {
      transactions.refused("release.refused", "ask", refusal.type());
      throw refusal;
    }
  }

  private AskReader.Invited invited(String signedAsk) {
    try {
      return asks.invited(signedAsk);
    } catch (Problem stranger) {
      door.turnAway();
      throw stranger;
    }
  }

  /**
   * The receipt speaks for itself: it is authenticated by the secret of its offer. Where there is
   * no such release, as after a restore, that is the answer, signed.
   */
  @Anyone
  public Acknowledged receipt(String release, String body, String mac) {
    door.admitReceipt();
    byte[] bytes = bytes(body);
    byte[] seal = bytes(mac);
    if (!transactions.isKnown(release)) {
      door.turnAway();
      if (!Release.isId(release)) {
        throw Problem.of(ProblemType.RELEASE_UNKNOWN);
      }
      return new Acknowledged(acknowledgement.ofUnknown(release, bytes));
    }
    Receipts.Taken taken = take(release, bytes, seal);
    durability.sync();
    taken.proved().ifPresent(log::append);
    return new Acknowledged(acknowledgement.of(taken.release(), bytes, taken.state()));
  }

  private Receipts.Taken take(String release, byte[] body, byte[] mac) {
    try {
      return transactions.take(release, body, mac);
    } catch (Problem refusal) {
      transactions.refused("release.receipt-refused", "receipt", refusal.type());
      throw refusal;
    }
  }

  private static byte[] bytes(String text) {
    if (text == null || text.length() > LONGEST_BODY) {
      throw Problem.of(ProblemType.MALFORMED);
    }
    return new Base64URL(text).decode();
  }
}
