package org.certhall.branch.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.branch.control.BranchStore;
import org.certhall.branch.control.Caller;
import org.certhall.branch.control.Needs;
import org.certhall.branch.control.PasswordRule;
import org.certhall.branch.control.Passwords;
import org.certhall.branch.control.Right;
import org.certhall.branch.control.SignInThrottle;
import org.certhall.branch.control.StaffStore;
import org.certhall.branch.entity.BranchCode;
import org.certhall.branch.entity.HeldRole;
import org.certhall.branch.entity.LoginName;
import org.certhall.branch.entity.Staff;
import org.certhall.branch.entity.StaffRole;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** The administrator's desk for staff. Nobody changes their own roles or state here. */
@Stateless
public class StaffDesk {

  private final StaffStore staff;
  private final BranchStore branches;
  private final Passwords passwords;
  private final SignInThrottle throttle;
  private final Caller caller;
  private final AuditTrail audit;

  @Inject
  StaffDesk(
      StaffStore staff,
      BranchStore branches,
      Passwords passwords,
      SignInThrottle throttle,
      Caller caller,
      AuditTrail audit) {
    this.staff = staff;
    this.branches = branches;
    this.passwords = passwords;
    this.throttle = throttle;
    this.caller = caller;
    this.audit = audit;
  }

  /** For the container's proxy. */
  public StaffDesk() {
    this(null, null, null, null, null, null);
  }

  @Needs(Right.MANAGE_STAFF)
  public List<StaffView> staff() {
    return staff.all().stream().map(StaffView::of).toList();
  }

  @Needs(Right.MANAGE_STAFF)
  public void addByAdministrator(String loginName, String fullName, String password) {
    LoginName name = new LoginName(loginName);
    if (staff.find(name).isPresent()) {
      throw Problem.of(ProblemType.ALREADY_THERE, loginName);
    }
    PasswordRule.check(name, password);
    staff.add(new Staff(name, fullName, passwords.hash(password)));
    record("staff.added", loginName);
  }

  /**
   * Gives a role.
   *
   * @param branchCode null for the whole CA
   */
  @Needs(Right.MANAGE_STAFF)
  public void entrustByAdministrator(String loginName, StaffRole role, String branchCode) {
    HeldRole held = held(role, branchCode);
    other(loginName).entrust(held);
    audit.record(event("staff.entrusted", loginName, held));
  }

  @Needs(Right.MANAGE_STAFF)
  public void relieveByAdministrator(String loginName, StaffRole role, String branchCode) {
    HeldRole held = held(role, branchCode);
    other(loginName).relieveOf(held);
    audit.record(event("staff.relieved", loginName, held));
  }

  @Needs(Right.MANAGE_STAFF)
  public void lockByAdministrator(String loginName) {
    other(loginName).lock();
    record("staff.locked", loginName);
  }

  @Needs(Right.MANAGE_STAFF)
  public void unlockByAdministrator(String loginName) {
    other(loginName).unlock();
    throttle.forget(loginName);
    record("staff.unlocked", loginName);
  }

  @Needs(Right.MANAGE_STAFF)
  public void resetPasswordByAdministrator(String loginName, String password) {
    Staff colleague = other(loginName);
    PasswordRule.check(colleague.loginName(), password);
    colleague.replacePassword(passwords.hash(password));
    throttle.forget(loginName);
    record("staff.password-reset", loginName);
  }

  private Staff other(String loginName) {
    LoginName name =
        LoginName.typed(loginName).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    if (name.text().equals(caller.name())) {
      throw Problem.of(ProblemType.NOT_ONESELF);
    }
    return staff.find(name).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }

  private HeldRole held(StaffRole role, String branchCode) {
    if (branchCode == null) {
      return HeldRole.ofTheWholeCa(role);
    }
    return branches
        .find(new BranchCode(branchCode))
        .map(branch -> HeldRole.at(branch.code(), role))
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }

  private void record(String deed, String loginName) {
    audit.record(AuditEvent.of(deed, loginName));
  }

  private static AuditEvent event(String deed, String loginName, HeldRole held) {
    return AuditEvent.of(deed, loginName)
        .with("role", held.role().name())
        .with("branch", held.branch().map(BranchCode::text).orElse("*"));
  }
}
