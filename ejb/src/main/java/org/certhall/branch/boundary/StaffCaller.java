package org.certhall.branch.boundary;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.certhall.branch.control.StaffStore;
import org.certhall.branch.entity.LoginName;
import org.certhall.branch.entity.Staff;
import org.certhall.rights.control.Caller;
import org.certhall.rights.control.HeldRoles;
import org.certhall.rights.control.Reach;
import org.certhall.rights.control.Right;
import org.certhall.rights.entity.BranchCode;

/**
 * The caller as the container has authenticated them, with the roles that stand in the database
 * now: a role taken away, or a colleague locked, counts from the next transaction.
 */
@Stateless
@DeclareRoles({StaffCaller.STAFF, Caller.SYSTEM})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@ExcludeDefaultInterceptors
public class StaffCaller implements Caller {

  /** The container's role of everybody who has signed in to the console. */
  public static final String STAFF = "staff";

  @Resource private SessionContext context;
  @Resource private TransactionSynchronizationRegistry transaction;
  @Inject private StaffStore staff;

  @Override
  public String name() {
    if (context.isCallerInRole(SYSTEM)) {
      return SYSTEM;
    }
    return context.isCallerInRole(STAFF) ? context.getCallerPrincipal().getName() : PUBLIC;
  }

  @Override
  public boolean may(Right right) {
    return roles().may(right);
  }

  @Override
  public Reach reachOf(Right right) {
    return roles().reachOf(right);
  }

  @Override
  public boolean mayAt(Right right, String branchCode) {
    return roles().mayAt(right, new BranchCode(branchCode));
  }

  HeldRoles roles() {
    String name = name();
    return switch (name) {
      case SYSTEM -> HeldRoles.SYSTEM;
      case PUBLIC -> HeldRoles.NONE;
      default -> rolesOf(name);
    };
  }

  private HeldRoles rolesOf(String name) {
    if (transaction.getTransactionKey() == null) {
      return load(name);
    }
    String key = StaffCaller.class.getName() + ' ' + name;
    HeldRoles known = (HeldRoles) transaction.getResource(key);
    if (known == null) {
      known = load(name);
      transaction.putResource(key, known);
    }
    return known;
  }

  private HeldRoles load(String name) {
    return LoginName.typed(name)
        .flatMap(staff::find)
        .map(Staff::effectiveRoles)
        .map(HeldRoles::new)
        .orElse(HeldRoles.NONE);
  }
}
