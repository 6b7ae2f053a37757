package org.certhall.branch.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.certhall.audit.control.AuditTrailFake;
import org.certhall.branch.control.MovableClock;
import org.certhall.branch.control.OncePasswords;
import org.certhall.branch.control.Passwords;
import org.certhall.branch.control.SignInThrottle;
import org.certhall.branch.control.StaffStoreFake;
import org.certhall.branch.entity.LoginName;
import org.certhall.branch.entity.Staff;
import org.certhall.problem.Problem;
import org.certhall.rights.control.Caller;
import org.certhall.rights.control.CallerFake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OwnPasswordDeskTest {

  private static final String PRESENT = "correct horse battery";
  private static final String FRESH = "another horse staple";

  private final StaffStoreFake staff = new StaffStoreFake();
  private final AuditTrailFake audit = new AuditTrailFake();
  private final MovableClock clock = new MovableClock();
  private final Passwords passwords = new Passwords();
  private final SignInThrottle throttle = new SignInThrottle(clock);
  private final OwnPasswordDesk desk = desk(CallerFake.with("clerk"));

  private final Staff clerk = new Staff(new LoginName("clerk"), "林小满", passwords.hash(PRESENT));

  private OwnPasswordDesk desk(Caller caller) {
    return new OwnPasswordDesk(
        staff, passwords, throttle, new SignInBook(staff, audit, clock), caller, audit);
  }

  @BeforeEach
  void hire() {
    staff.add(clerk);
  }

  private void assertRefused(String present, String fresh, String why) {
    assertThatThrownBy(() -> desk.chooseByColleague(new PasswordChoice(present, fresh)))
        .isInstanceOf(Problem.class)
        .hasMessage(why);
    assertThat(passwords.matches(PRESENT, clerk.passwordHash())).isTrue();
  }

  @Test
  void whenTheHandedOutPasswordIsReplaced_thenTheOwnerAloneKnowsIt() {
    clerk.handOutPassword(passwords.hash(PRESENT), clock.instant().plus(OncePasswords.LIFE));

    assertThat(desk.chooseByColleague(new PasswordChoice(PRESENT, FRESH)))
        .isEqualTo(clerk.credentialVersion());

    assertThat(passwords.matches(FRESH, clerk.passwordHash())).isTrue();
    assertThat(clerk.mustChoosePassword()).isFalse();
    assertThat(audit.deeds()).containsExactly("staff.password-chosen");
    assertThat(audit.events.toString()).doesNotContain(PRESENT, FRESH);
  }

  @Test
  void whenThePresentPasswordIsGuessed_thenItIsWrittenDownAndSlowed() {
    for (int i = 0; i < 5; i++) {
      assertRefused("guess", FRESH, "password-old-wrong at present");
    }
    assertThat(audit.deeds()).containsOnly("staff.sign-in-failed").hasSize(5);
    assertRefused(PRESENT, FRESH, "sign-in-throttled");
  }

  @Test
  void whenTheFreshPasswordIsWeakOrTheSame_thenItIsRefused() {
    assertRefused(PRESENT, PRESENT, "password-unchanged at fresh");
    assertRefused(PRESENT, "short", "password-too-weak at fresh");
    assertRefused(PRESENT, null, "password-too-weak at fresh");
    assertRefused(PRESENT, "clerk-password-1", "password-too-weak at fresh");
    assertRefused(PRESENT, "abcdefgh".repeat(17), "too-long at fresh");
    assertRefused(null, FRESH, "password-old-wrong at present");
  }

  @Test
  void whenNobodyIsSignedInOrTheColleagueIsLocked_thenItIsRefused() {
    assertThatThrownBy(
            () ->
                desk(CallerFake.ofThePublic())
                    .chooseByColleague(new PasswordChoice(PRESENT, FRESH)))
        .hasMessage("not-signed-in");
    clerk.lock();
    assertRefused(PRESENT, FRESH, "not-allowed");
  }

  @Test
  void whenShown_thenNoPasswordIs() {
    assertThat(new PasswordChoice(PRESENT, FRESH).toString()).doesNotContain(PRESENT, FRESH);
  }
}
