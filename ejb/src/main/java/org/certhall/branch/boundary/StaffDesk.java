package org.certhall.branch.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.branch.control.SignInThrottle;
import org.certhall.branch.control.StaffStore;
import org.certhall.branch.entity.LoginName;
import org.certhall.branch.entity.Staff;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Right;
import org.certhall.rights.entity.BranchCode;
import org.certhall.rights.entity.HeldRole;
import org.certhall.rights.entity.StaffRole;

/** The administrator's desk for staff. Nobody changes their own roles or state here. */
@Stateless
public class StaffDesk {

  private static final int ROWS_A_PAGE = 20;
  private static final int LONGEST_SEARCH = 64;

  private final StaffStore staff;
  private final Colleagues colleagues;
  private final PasswordHandout handout;
  private final SignInThrottle throttle;
  private final AuditTrail audit;

  @Inject
  StaffDesk(
      StaffStore staff,
      Colleagues colleagues,
      PasswordHandout handout,
      SignInThrottle throttle,
      AuditTrail audit) {
    this.staff = staff;
    this.colleagues = colleagues;
    this.handout = handout;
    this.throttle = throttle;
    this.audit = audit;
  }

  /** For the container's proxy. */
  public StaffDesk() {
    this(null, null, null, null, null);
  }

  /**
   * The staff by login name, twenty a page.
   *
   * @param words part of a login name or name; null or blank for everybody
   */
  @Needs(Right.MANAGE_STAFF)
  public StaffPage page(String words, int page) {
    String text = words == null ? "" : words.strip();
    if (text.length() > LONGEST_SEARCH) {
      throw Problem.of(ProblemType.TOO_LONG, LONGEST_SEARCH);
    }
    long all = staff.count(text);
    int pages = (int) Math.max(1, (all + ROWS_A_PAGE - 1) / ROWS_A_PAGE);
    int shown = Math.max(0, Math.min(page, pages - 1));
    List<StaffView> rows =
        staff.page(text, shown * ROWS_A_PAGE, ROWS_A_PAGE).stream().map(StaffView::of).toList();
    return new StaffPage(rows, all, shown, pages);
  }

  @Needs(Right.MANAGE_STAFF)
  public StaffView see(String loginName) {
    return LoginName.typed(loginName)
        .flatMap(staff::find)
        .map(StaffView::of)
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }

  /** The new colleague's first password is in the answer and nowhere else. */
  @Needs(Right.MANAGE_STAFF)
  public HandedOut addByAdministrator(NewColleague wanted) {
    LoginName name = new LoginName(wanted.loginName());
    if (staff.find(name).isPresent()) {
      throw Problem.of(ProblemType.ALREADY_THERE, name.text()).at("loginName");
    }
    if (wanted.roles().isEmpty()) {
      throw Problem.of(ProblemType.REQUIRED).at("roles");
    }
    List<HeldRole> roles =
        wanted.roles().stream()
            .sorted(Comparator.naturalOrder())
            .map(role -> colleagues.held(role, wanted.branchCode()))
            .toList();
    PasswordHandout.Made made = handout.forNew(name, wanted.fullName());
    roles.forEach(made.colleague()::entrust);
    staff.add(made.colleague());
    record("staff.added", name.text());
    roles.forEach(held -> audit.record(event("staff.entrusted", name.text(), held)));
    return made.handedOut();
  }

  /**
   * Gives a role.
   *
   * @param branchCode null for the whole CA
   */
  @Needs(Right.MANAGE_STAFF)
  public void entrustByAdministrator(String loginName, StaffRole role, String branchCode) {
    Staff colleague = colleagues.other(loginName);
    HeldRole held = colleagues.held(role, branchCode);
    colleague.entrust(held);
    audit.record(event("staff.entrusted", loginName, held));
  }

  @Needs(Right.MANAGE_STAFF)
  public void relieveByAdministrator(String loginName, StaffRole role, String branchCode) {
    Staff colleague = colleagues.other(loginName);
    HeldRole held = colleagues.held(role, branchCode);
    colleagues.demandAnotherAdministrator(colleague, held);
    colleague.relieveOf(held);
    audit.record(event("staff.relieved", loginName, held));
  }

  @Needs(Right.MANAGE_STAFF)
  public void lockByAdministrator(String loginName) {
    Staff colleague = colleagues.within(loginName);
    colleagues.demandAnotherAdministrator(colleague);
    colleague.lock();
    record("staff.locked", loginName);
  }

  @Needs(Right.MANAGE_STAFF)
  public void unlockByAdministrator(String loginName) {
    Staff colleague = colleagues.within(loginName);
    colleague.unlock();
    throttle.forget(colleague.loginName().text());
    record("staff.unlocked", loginName);
  }

  /** The old password opens nothing any more, and no right is held until another is chosen. */
  @Needs(Right.MANAGE_STAFF)
  public HandedOut resetPasswordByAdministrator(String loginName) {
    Staff colleague = colleagues.within(loginName);
    HandedOut made = handout.to(colleague);
    throttle.forget(colleague.loginName().text());
    record("staff.password-reset", loginName);
    return made;
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
