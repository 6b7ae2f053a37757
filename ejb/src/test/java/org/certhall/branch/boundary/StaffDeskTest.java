package org.certhall.branch.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.audit.control.AuditTrailFake;
import org.certhall.branch.control.BranchStoreFake;
import org.certhall.branch.control.MovableClock;
import org.certhall.branch.control.OncePasswords;
import org.certhall.branch.control.Passwords;
import org.certhall.branch.control.SignInThrottle;
import org.certhall.branch.control.StaffStoreFake;
import org.certhall.branch.entity.Branch;
import org.certhall.branch.entity.BranchPlace;
import org.certhall.branch.entity.LoginName;
import org.certhall.branch.entity.PasswordHash;
import org.certhall.branch.entity.Staff;
import org.certhall.branch.entity.StaffState;
import org.certhall.problem.Problem;
import org.certhall.rights.control.Caller;
import org.certhall.rights.control.CallerFake;
import org.certhall.rights.entity.BranchCode;
import org.certhall.rights.entity.HeldRole;
import org.certhall.rights.entity.StaffRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StaffDeskTest {

  private static final HeldRole ADMINISTRATOR = HeldRole.ofTheWholeCa(StaffRole.ADMINISTRATOR);

  private final StaffStoreFake staff = new StaffStoreFake();
  private final BranchStoreFake branches = new BranchStoreFake();
  private final AuditTrailFake audit = new AuditTrailFake();
  private final Passwords passwords = new Passwords();
  private final MovableClock clock = new MovableClock();
  private final SignInThrottle throttle = new SignInThrottle(clock);
  private final StaffDesk desk = desk(CallerFake.with("admin", ADMINISTRATOR));

  private HandedOut first;

  private StaffDesk desk(Caller caller) {
    return new StaffDesk(
        staff,
        new Colleagues(staff, branches, caller),
        new PasswordHandout(passwords, new OncePasswords(), clock),
        throttle,
        audit);
  }

  @Test
  void whenTheNameIsTypedInAnotherSpelling_thenItsFailedSignInsAreForgottenAllTheSame() {
    for (int i = 0; i < 5; i++) {
      throttle.admitName("clerk");
    }
    assertRefused(() -> throttle.admitName("clerk"), "sign-in-throttled");

    desk.resetPasswordByAdministrator(" CLERK ");
    throttle.admitName("clerk");
    desk.unlockByAdministrator("Clerk ");
    for (int i = 0; i < 5; i++) {
      throttle.admitName("clerk");
    }
  }

  @BeforeEach
  void hire() {
    branches.add(branch("YH-01"));
    branches.add(branch("YH-02"));
    first = desk.addByAdministrator(clerk("clerk"));
  }

  private static Branch branch(String code) {
    return new Branch(new BranchCode(code), "云海市民中心受理点", new BranchPlace("云海市", "1 号", "9-17"));
  }

  private static NewColleague clerk(String loginName) {
    return new NewColleague(loginName, "林小满", "YH-01", Set.of(StaffRole.CLERK));
  }

  private Staff kept(String name) {
    return staff.find(new LoginName(name)).orElseThrow();
  }

  private void assertRefused(ThrowingCallable deed, String why) {
    assertThatThrownBy(deed).isInstanceOf(Problem.class).hasMessageStartingWith(why);
  }

  @Test
  void whenColleagueIsAdded_thenTheFirstPasswordIsGoodForChoosingAnotherAlone() {
    assertThat(passwords.matches(first.password(), kept("clerk").passwordHash())).isTrue();
    assertThat(first.until()).isEqualTo(clock.instant().plus(OncePasswords.LIFE));
    assertThat(kept("clerk").roles())
        .containsExactly(HeldRole.at(new BranchCode("YH-01"), StaffRole.CLERK));
    assertThat(kept("clerk").effectiveRoles()).isEmpty();
    assertThat(audit.deeds()).containsExactly("staff.added", "staff.entrusted");
    assertThat(audit.events.toString() + first).doesNotContain(first.password());
  }

  @Test
  void whenNameIsTaken_thenItIsRefused() {
    assertRefused(() -> desk.addByAdministrator(clerk("clerk")), "already-there");
  }

  @Test
  void whenColleagueHasNoRoleOrNoName_thenItIsRefused() {
    assertRefused(
        () -> desk.addByAdministrator(new NewColleague("new", "林小满", null, Set.of())),
        "required at roles");
    assertRefused(
        () ->
            desk.addByAdministrator(new NewColleague("new", " ", null, Set.of(StaffRole.FINANCE))),
        "person-name-wrong at fullName");
    assertRefused(() -> desk.addByAdministrator(clerk("Not a name")), "login-name-malformed");
    assertThat(staff.count("")).isEqualTo(1);
  }

  @Test
  void whenStaffIsMany_thenItIsPagedAndFound() {
    for (int i = 10; i < 40; i++) {
      desk.addByAdministrator(clerk("clerk-" + i));
    }
    StaffPage second = desk.page(null, 1);
    assertThat(second.rows()).hasSize(11);
    assertThat(second.pages()).isEqualTo(2);
    assertThat(second.all()).isEqualTo(31);
    assertThat(desk.page(" ", 99).page()).isEqualTo(1);
    assertThat(desk.page(null, -1).page()).isZero();
    assertThat(desk.page("clerk-27", 0).rows())
        .singleElement()
        .extracting(StaffView::loginName)
        .isEqualTo("clerk-27");
    assertThat(desk.page("nobody", 3).rows()).isEmpty();
    assertRefused(() -> desk.page("a".repeat(65), 0), "too-long");
  }

  @Test
  void whenRoleIsGivenAndTakenBack_thenBothStandInTheTrail() {
    desk.entrustByAdministrator("clerk", StaffRole.REVIEWER, "YH-02");
    assertThat(kept("clerk").roles())
        .contains(HeldRole.at(new BranchCode("YH-02"), StaffRole.REVIEWER));

    desk.relieveByAdministrator("clerk", StaffRole.REVIEWER, "YH-02");
    assertThat(kept("clerk").roles()).hasSize(1);
    assertThat(audit.events.get(2).details()).containsEntry("branch", "YH-02");
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
    assertRefused(
        () ->
            desk.addByAdministrator(new NewColleague("new", "林小满", null, Set.of(StaffRole.SYSTEM))),
        "role-not-for-people");
  }

  @Test
  void whenTheAdministratorMeansThemselves_thenItIsRefused() {
    assertRefused(
        () -> desk.entrustByAdministrator("admin", StaffRole.SUPERVISOR, null), "not-oneself");
    assertRefused(
        () -> desk.entrustByAdministrator(" Admin ", StaffRole.SUPERVISOR, null), "not-oneself");
    assertRefused(
        () -> desk.relieveByAdministrator("admin", StaffRole.ADMINISTRATOR, null), "not-oneself");
    assertRefused(() -> desk.lockByAdministrator("admin"), "not-oneself");
    assertRefused(() -> desk.resetPasswordByAdministrator("admin"), "not-oneself");
  }

  @Test
  void whenNobodyElseAdministersTheCa_thenTheLastIsNeitherRelievedNorLocked() {
    administrator("last");
    assertRefused(
        () -> desk.relieveByAdministrator("last", StaffRole.ADMINISTRATOR, null),
        "last-administrator");
    assertRefused(() -> desk.lockByAdministrator("last"), "last-administrator");

    Staff locked = administrator("locked");
    locked.lock();
    assertRefused(() -> desk.lockByAdministrator("last"), "last-administrator");

    locked.unlock();
    desk.relieveByAdministrator("last", StaffRole.ADMINISTRATOR, null);
    assertThat(kept("last").roles()).isEmpty();
  }

  private Staff administrator(String name) {
    Staff colleague = new Staff(new LoginName(name), "苏明远", new PasswordHash("$argon2id$"));
    colleague.entrust(ADMINISTRATOR);
    staff.add(colleague);
    return colleague;
  }

  @Test
  void whenTheAdministratorIsOfABranch_thenNothingBeyondItIsInReach() {
    StaffDesk branchs =
        desk(
            CallerFake.with(
                "branch-admin", HeldRole.at(new BranchCode("YH-01"), StaffRole.ADMINISTRATOR)));
    branchs.entrustByAdministrator("clerk", StaffRole.SUPERVISOR, "YH-01");
    branchs.lockByAdministrator("clerk");
    branchs.unlockByAdministrator("clerk");

    assertRefused(
        () -> branchs.entrustByAdministrator("clerk", StaffRole.CLERK, "YH-02"), "not-allowed");
    assertRefused(
        () -> branchs.entrustByAdministrator("clerk", StaffRole.ADMINISTRATOR, null),
        "not-allowed");
    assertRefused(
        () ->
            branchs.addByAdministrator(
                new NewColleague("puppet", "林小满", null, Set.of(StaffRole.ADMINISTRATOR))),
        "not-allowed");
    administrator("chief");
    assertRefused(() -> branchs.lockByAdministrator("chief"), "not-allowed");
    assertRefused(() -> branchs.resetPasswordByAdministrator("chief"), "not-allowed");
  }

  @Test
  void whenLockedAndUnlocked_thenTheStateFollows() {
    desk.lockByAdministrator("clerk");
    assertThat(desk.see("clerk").state()).isEqualTo(StaffState.LOCKED);

    desk.unlockByAdministrator("clerk");
    assertThat(desk.see("clerk").state()).isEqualTo(StaffState.ACTIVE);
  }

  @Test
  void whenPasswordIsReset_thenTheOldOneIsWorthNothing() {
    kept("clerk").choosePassword(passwords.hash("correct horse battery"));

    HandedOut made = desk.resetPasswordByAdministrator("clerk");

    assertThat(passwords.matches(made.password(), kept("clerk").passwordHash())).isTrue();
    assertThat(kept("clerk").effectiveRoles()).isEmpty();
    assertThat(made.password()).isNotEqualTo(first.password());
    assertThat(audit.deeds()).endsWith("staff.password-reset");
  }

  @Test
  void whenNobodyHasTheName_thenItIsRefused() {
    assertRefused(() -> desk.lockByAdministrator("nobody"), "not-found");
    assertRefused(() -> desk.lockByAdministrator(null), "not-found");
    assertRefused(() -> desk.see("nobody"), "not-found");
  }
}
