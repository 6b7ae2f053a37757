package org.certhall.branch.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.audit.control.AuditTrailFake;
import org.certhall.branch.control.BranchStoreFake;
import org.certhall.branch.control.CallerFake;
import org.certhall.branch.control.MovableClock;
import org.certhall.branch.control.Passwords;
import org.certhall.branch.control.SignInThrottle;
import org.certhall.branch.control.StaffStoreFake;
import org.certhall.branch.entity.Branch;
import org.certhall.branch.entity.BranchCode;
import org.certhall.branch.entity.BranchPlace;
import org.certhall.branch.entity.HeldRole;
import org.certhall.branch.entity.LoginName;
import org.certhall.branch.entity.StaffRole;
import org.certhall.branch.entity.StaffState;
import org.certhall.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaffDeskTest {

  private static final String PASSWORD = "correct horse battery";

  private final StaffStoreFake staff = new StaffStoreFake();
  private final BranchStoreFake branches = new BranchStoreFake();
  private final AuditTrailFake audit = new AuditTrailFake();
  private final StaffDesk desk =
      new StaffDesk(
          staff,
          branches,
          new Passwords(),
          new SignInThrottle(new MovableClock()),
          CallerFake.with("admin", HeldRole.ofTheWholeCa(StaffRole.ADMINISTRATOR)),
          audit);

  @BeforeEach
  void hire() {
    branches.add(
        new Branch(new BranchCode("YH-01"), "云海市民中心受理点", new BranchPlace("云海市", "1 号", "9-17")));
    desk.addByAdministrator("clerk", "林小满", PASSWORD);
  }

  private void assertRefused(ThrowingCallable deed, String why) {
    assertThatThrownBy(deed).isInstanceOf(Problem.class).hasMessage(why);
  }

  @Test
  void whenColleagueIsAdded_thenNoRoleComesWithIt() {
    assertThat(desk.staff().get(0).roles()).isEmpty();
    assertThat(audit.deeds()).containsExactly("staff.added");
  }

  @Test
  void whenNameIsTaken_thenItIsRefused() {
    assertRefused(() -> desk.addByAdministrator("clerk", "别人", PASSWORD), "already-there");
  }

  @Test
  void whenRoleIsGivenAndTakenBack_thenBothStandInTheTrail() {
    desk.entrustByAdministrator("clerk", StaffRole.CLERK, "YH-01");
    assertThat(staff.find(new LoginName("clerk")).orElseThrow().roles())
        .containsExactly(HeldRole.at(new BranchCode("YH-01"), StaffRole.CLERK));

    desk.relieveByAdministrator("clerk", StaffRole.CLERK, "YH-01");
    assertThat(staff.find(new LoginName("clerk")).orElseThrow().roles()).isEmpty();
    assertThat(audit.events.get(1).details()).containsEntry("branch", "YH-01");
    assertThat(audit.deeds()).endsWith("staff.entrusted", "staff.relieved");
  }

  @Test
  void whenBranchIsUnknown_thenTheRoleIsRefused() {
    assertRefused(
        () -> desk.entrustByAdministrator("clerk", StaffRole.CLERK, "YH-99"), "not-found");
  }

  @Test
  void whenTheRoleOfJobsIsAskedFor_thenItIsRefused() {
    assertRefused(
        () -> desk.entrustByAdministrator("clerk", StaffRole.SYSTEM, null), "role-not-for-people");
  }

  @Test
  void whenTheAdministratorMeansThemselves_thenItIsRefused() {
    assertRefused(
        () -> desk.entrustByAdministrator("admin", StaffRole.SUPERVISOR, null), "not-oneself");
    assertRefused(
        () -> desk.entrustByAdministrator(" Admin ", StaffRole.SUPERVISOR, null), "not-oneself");
    assertRefused(() -> desk.lockByAdministrator("admin"), "not-oneself");
  }

  @Test
  void whenLockedAndUnlocked_thenTheStateFollows() {
    desk.lockByAdministrator("clerk");
    assertThat(desk.staff().get(0).state()).isEqualTo(StaffState.LOCKED);

    desk.unlockByAdministrator("clerk");
    assertThat(desk.staff().get(0).state()).isEqualTo(StaffState.ACTIVE);
  }

  @Test
  void whenPasswordIsWeak_thenItIsRefused() {
    assertRefused(
        () -> desk.resetPasswordByAdministrator("clerk", "clerk-password-1"), "password-too-weak");
  }

  @Test
  void whenNobodyHasTheName_thenItIsRefused() {
    assertRefused(() -> desk.lockByAdministrator("nobody"), "not-found");
    assertRefused(() -> desk.lockByAdministrator(null), "not-found");
  }
}
