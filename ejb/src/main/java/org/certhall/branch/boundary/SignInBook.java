package org.certhall.branch.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.branch.control.StaffStore;
import org.certhall.branch.entity.LoginName;

/** Writes sign-ins down, in a transaction that the refusal does not take back. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class SignInBook {

  private final StaffStore staff;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  SignInBook(StaffStore staff, AuditTrail audit, Clock clock) {
    this.staff = staff;
    this.audit = audit;
    this.clock = clock;
  }

  /** For the container's proxy. */
  SignInBook() {
    this(null, null, null);
  }

  /** A name that is nobody's is not written down: people type their password there. */
  void failed(String typedName, boolean known) {
    staff.countFailure(typedName);
    audit.record(AuditEvent.of("staff.sign-in-failed", known ? typedName : "-"));
  }

  void left(LoginName name) {
    audit.record(AuditEvent.of("staff.signed-out", name.text()));
  }

  void succeeded(LoginName name) {
    staff.find(name).ifPresent(colleague -> colleague.signedIn(clock.instant()));
    audit.record(AuditEvent.of("staff.signed-in", name.text()));
  }
}
