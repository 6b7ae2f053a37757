package org.certhall.assistant.release;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.certhall.assistant.pairing.HallPin;
import org.certhall.assistant.pairing.HallPins;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.Statement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes receipts to their hall. They stay in the journal until the hall itself, by its signature,
 * says that it has them: somebody on the way cannot make them be forgotten.
 */
final class Receipts {

  private static final Logger LOG = LoggerFactory.getLogger(Receipts.class);
  private static final String TYPE = "certhall-release-ack+jwt";

  /** A hall that was restored from a backup has no such release. */
  private static final String UNKNOWN = "UNKNOWN";

  record Acknowledged(String iss, String release, String receipt, String state) {}

  private final HallLines lines;
  private final HallPins halls;
  private final ReleaseJournal journal;

  Receipts(HallLines lines, HallPins halls, ReleaseJournal journal) {
    this.lines = lines;
    this.halls = halls;
    this.journal = journal;
  }

  /** Everything that is still owed; what cannot be delivered now stays. */
  void sendAll() {
    for (Map.Entry<SealedReceipt, String> owed : journal.unsent().entrySet()) {
      Optional<HallPin> hall = halls.of(owed.getValue());
      if (hall.isPresent()) {
        send(hall.get(), owed.getKey());
      }
    }
  }

  /** True when the hall has it. */
  boolean send(HallPin hall, SealedReceipt receipt) {
    try {
      String ack = lines.to(hall.hall()).receipt(receipt);
      Optional<Acknowledged> claims = read(hall, receipt, ack);
      if (claims.isEmpty()) {
        LOG.warn("Receipt {} was acknowledged by somebody else", receipt.release());
        return false;
      }
      return settle(receipt, claims.get());
    } catch (ReleaseException e) {
      LOG.warn("Receipt {} waits: {}", receipt.release(), e.getMessage());
    } catch (IOException e) {
      LOG.warn("Receipt {} will be sent again: {}", receipt.release(), e.getMessage());
    }
    return false;
  }

  private boolean settle(SealedReceipt receipt, Acknowledged claims) throws IOException {
    if (UNKNOWN.equals(claims.state())) {
      LOG.warn("The hall was restored and does not know release {}", receipt.release());
      journal.unknown(receipt.release());
      return false;
    }
    journal.acknowledged(receipt.release());
    return true;
  }

  private static Optional<Acknowledged> read(HallPin hall, SealedReceipt receipt, String ack) {
    try {
      Statement statement = Statement.read(ack, TYPE);
      Acknowledged claims = statement.claims(Acknowledged.class);
      boolean right =
          statement.isSignedBy(hall.publicKey())
              && hall.hall().equals(claims.iss())
              && receipt.release().equals(claims.release())
              && receipt.digest().equals(claims.receipt());
      return right ? Optional.of(claims) : Optional.empty();
    } catch (Refusal e) {
      return Optional.empty();
    }
  }
}
