package org.certhall.escrow.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.escrow.control.Ask;
import org.certhall.escrow.control.EscrowLog;
import org.certhall.escrow.control.LogPlace;
import org.certhall.escrow.control.Offer;
import org.certhall.escrow.control.PinEscrow;
import org.certhall.escrow.control.Receipts;
import org.certhall.escrow.control.Releases;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Inside;

/**
 * Each in a transaction of its own, committed when it returns: only then can it be made durable.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ReleaseTransactions {

  private Releases releases;
  private Receipts receipts;
  private PinEscrow escrow;
  private AuditTrail audit;

  /** For the container. */
  public ReleaseTransactions() {}

  @Inject
  ReleaseTransactions(Releases releases, Receipts receipts, PinEscrow escrow, AuditTrail audit) {
    this.releases = releases;
    this.receipts = receipts;
    this.escrow = escrow;
    this.audit = audit;
  }

  /** Wrong tries count, whatever the ask itself is answered. */
  @Inside
  public void noteEarlier(Ask ask) {
    releases.noteEarlier(ask);
  }

  @Inside
  public Offer offer(Ask ask) {
    return releases.offer(ask);
  }

  @Inside
  public boolean isKnown(String release) {
    return receipts.isKnown(release);
  }

  @Inside
  public Receipts.Taken take(String release, byte[] body, byte[] mac) {
    return receipts.take(release, body, mac);
  }

  /** A refusal rolls its own transaction back; that it was asked for stays on record. */
  @Inside
  public void refused(String deed, String object, ProblemType why) {
    audit.record(AuditEvent.of(deed, object).with("why", why.slug()));
  }

  @Inside
  public void enrol(TokenPlace place, byte[] factoryPin) {
    escrow.enrol(place, factoryPin);
  }

  /** Where to go on reading the escrow log. */
  @Inside
  public LogPlace heard() {
    return escrow.heard();
  }

  /** How many the database did not know. */
  @Inside
  public int recall(EscrowLog.Batch batch) {
    return escrow.recall(batch);
  }
}
