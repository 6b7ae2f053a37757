package org.certhall.rights.control;

import static org.certhall.rights.entity.StaffRole.ADMINISTRATOR;
import static org.certhall.rights.entity.StaffRole.AUDITOR;
import static org.certhall.rights.entity.StaffRole.CLERK;
import static org.certhall.rights.entity.StaffRole.CUSTOMER_SERVICE;
import static org.certhall.rights.entity.StaffRole.FINANCE;
import static org.certhall.rights.entity.StaffRole.REVIEWER;
import static org.certhall.rights.entity.StaffRole.SUPERVISOR;
import static org.certhall.rights.entity.StaffRole.SYSTEM;

import java.util.Set;
import org.certhall.rights.entity.StaffRole;

/**
 * Everything staff can be allowed to do, and the roles that may: the whole rights matrix. A right
 * counts at the branch where its role is held, unless what it allows is no branch's.
 */
public enum Right {
  CONSOLE(CLERK, REVIEWER, CUSTOMER_SERVICE, FINANCE, SUPERVISOR, AUDITOR, ADMINISTRATOR),
  REGISTER_SUBSCRIBER(CLERK, SUPERVISOR),
  SEE_SUBSCRIBER(CLERK, REVIEWER, CUSTOMER_SERVICE, SUPERVISOR),
  SEE_IDENTITY_NUMBER(REVIEWER, SUPERVISOR),
  CERTIFY_REQUEST(CLERK, SUPERVISOR),
  SEE_CERTIFICATE(CLERK, REVIEWER, CUSTOMER_SERVICE, SUPERVISOR),
  ENROL_TOKEN(CLERK, SUPERVISOR),
  SEE_ORDER(CLERK, REVIEWER, CUSTOMER_SERVICE, SUPERVISOR),
  REVIEW_ORDER(REVIEWER, SUPERVISOR),
  CANCEL_ORDER_WITH_CONSENT(CLERK, SUPERVISOR),
  GIVE_UP_RELEASE(SUPERVISOR),
  REPLACE_ADMINISTRATOR_PIN(CLERK, SUPERVISOR),
  RELEASE_RETIRED_PIN(SUPERVISOR),
  REVOKE_CERTIFICATE(SUPERVISOR),
  MANAGE_STAFF(ADMINISTRATOR),
  MANAGE_BRANCHES(Scope.WHOLE_CA, ADMINISTRATOR),
  MANAGE_CHANNELS(Scope.WHOLE_CA, ADMINISTRATOR),
  MANAGE_AUTHORITIES(Scope.WHOLE_CA, ADMINISTRATOR),
  MANAGE_PAIRINGS(Scope.WHOLE_CA, SUPERVISOR, ADMINISTRATOR),
  ROLL_OVER_HALL_KEY(Scope.WHOLE_CA, ADMINISTRATOR),
  READ_AUDIT(Scope.WHOLE_CA, AUDITOR),
  RUN_JOB(Scope.WHOLE_CA, SYSTEM);

  private enum Scope {
    BRANCH,
    WHOLE_CA
  }

  private final Scope scope;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
  private final Set<StaffRole> roles;

  Right(StaffRole... roles) {
    this(Scope.BRANCH, roles);
  }

  Right(Scope scope, StaffRole... roles) {
    this.scope = scope;
    this.roles = Set.of(roles);
  }

  /** Whether a role held at one branch does not carry it. */
  public boolean isOfTheWholeCa() {
    return scope == Scope.WHOLE_CA;
  }

  public boolean isHeldBy(StaffRole role) {
    return roles.contains(role);
  }
}
