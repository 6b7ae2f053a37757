package org.certhall.branch.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.certhall.branch.control.BranchStore;
import org.certhall.branch.control.StaffStore;
import org.certhall.branch.entity.Branch;
import org.certhall.branch.entity.LoginName;
import org.certhall.branch.entity.Staff;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Caller;
import org.certhall.rights.control.Reach;
import org.certhall.rights.control.Right;
import org.certhall.rights.entity.BranchCode;
import org.certhall.rights.entity.HeldRole;
import org.certhall.rights.entity.StaffRole;

/**
 * Whom an administrator may touch: never themselves, and an administrator of a branch nobody and
 * nothing beyond it.
 */
@Dependent
class Colleagues {

  private static final HeldRole ADMINISTRATOR = HeldRole.ofTheWholeCa(StaffRole.ADMINISTRATOR);

  private final StaffStore staff;
  private final BranchStore branches;
  private final Caller caller;

  @Inject
  Colleagues(StaffStore staff, BranchStore branches, Caller caller) {
    this.staff = staff;
    this.branches = branches;
    this.caller = caller;
  }

  Staff other(String loginName) {
    LoginName name =
        LoginName.typed(loginName).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    if (name.text().equals(caller.name())) {
      throw Problem.of(ProblemType.NOT_ONESELF);
    }
    return staff.find(name).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }

  /** A colleague whose state and password the caller may change: all their roles lie in reach. */
  Staff within(String loginName) {
    Staff colleague = other(loginName);
    colleague.roles().forEach(this::demandReach);
    return colleague;
  }

  /**
   * A role the caller may give or take.
   *
   * @param branchCode null for the whole CA
   */
  HeldRole held(StaffRole role, String branchCode) {
    HeldRole held =
        branchCode == null ? HeldRole.ofTheWholeCa(role) : HeldRole.at(known(branchCode), role);
    demandReach(held);
    return held;
  }

  /** Before a colleague ceases to administer the CA. */
  void demandAnotherAdministrator(Staff leaving, HeldRole held) {
    if (held.equals(ADMINISTRATOR)) {
      demandAnotherAdministrator(leaving);
    }
  }

  /** Before a colleague ceases to work. */
  void demandAnotherAdministrator(Staff leaving) {
    if (leaving.roles().contains(ADMINISTRATOR)
        && staff.otherAdministrators(leaving.loginName()) == 0) {
      throw Problem.of(ProblemType.LAST_ADMINISTRATOR);
    }
  }

  private BranchCode known(String branchCode) {
    return branches
        .find(new BranchCode(branchCode))
        .map(Branch::code)
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }

  private void demandReach(HeldRole held) {
    Reach reach = caller.reachOf(Right.MANAGE_STAFF);
    if (!held.branch().map(reach::includes).orElse(reach.everywhere())) {
      throw Problem.of(ProblemType.NOT_ALLOWED);
    }
  }
}
