package org.certhall.branch.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.control.Origin;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.branch.control.ClientAddress;
import org.certhall.branch.control.RefusalLimit;

/** Writes refusals down, in a transaction that the refusal does not take back. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class RefusalBook {

  private final AuditTrail audit;
  private final RefusalLimit limit;
  private final Origin origin;

  @Inject
  RefusalBook(AuditTrail audit, RefusalLimit limit, Origin origin) {
    this.audit = audit;
    this.limit = limit;
    this.origin = origin;
  }

  /** For the container's proxy. */
  RefusalBook() {
    this(null, null, null);
  }

  /** Somebody asked the gate for what they may not. */
  void callRefused(String who, String operation) {
    write(who, AuditEvent.of("call.refused", operation));
  }

  /** Somebody tries passwords faster than they may. */
  void signInThrottled(String name) {
    write(name, AuditEvent.of("staff.sign-in-throttled", name));
  }

  private void write(String who, AuditEvent event) {
    limit
        .admit(who, new ClientAddress(origin.address()), event.deed() + ' ' + event.object())
        .ifPresent(
            leftOut ->
                audit.record(
                    leftOut == 0 ? event : event.with("left-out", Long.toString(leftOut))));
  }
}
