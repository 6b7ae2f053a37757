package org.certhall.audit.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.audit.entity.TrailReport;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Right;

/** The auditor's desk, and the jobs that keep the trail sealed and checked. */
@Stateless
public class AuditDesk {

  @EJB private TrailKeeper keeper;
  @Inject private AuditTrail audit;
  @Inject private JpaAuditStore store;

  /** One page of the trail, newest first. */
  @Needs(Right.READ_AUDIT)
  public AuditPage page(AuditFilter filter) {
    return store.page(filter);
  }

  /** Reads the whole trail again; that it was asked for is itself on the record. */
  @Needs(Right.READ_AUDIT)
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public TrailReport checkByAuditor() {
    return recorded(keeper.check());
  }

  /** Seals what is settled; called each second on every node. */
  @Needs(Right.RUN_JOB)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public long sealByJob() {
    return keeper.seal();
  }

  /** The nightly check. */
  @Needs(Right.RUN_JOB)
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public TrailReport checkByJob() {
    return recorded(keeper.check());
  }

  private TrailReport recorded(TrailReport report) {
    audit.record(
        AuditEvent.of("audit.checked", report.isWhole() ? "whole" : "tampered")
            .with("seals", Long.toString(report.seals()))
            .with("rows", Long.toString(report.rows())));
    return report;
  }
}
