package org.certhall.branch.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.certhall.audit.control.AuditTrailFake;
import org.certhall.branch.control.MovableClock;
import org.certhall.branch.control.OncePasswords;
import org.certhall.branch.control.Passwords;
import org.certhall.branch.control.RefusalLimit;
import org.certhall.branch.control.SignInThrottle;
import org.certhall.branch.control.StaffStoreFake;
import org.certhall.branch.entity.LoginName;
import org.certhall.branch.entity.Staff;
import org.certhall.problem.Problem;
import org.certhall.rights.control.CallerFake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInDeskTest {

  private static final String PASSWORD = "correct horse battery";

  private final StaffStoreFake staff = new StaffStoreFake();
  private final AuditTrailFake audit = new AuditTrailFake();
  private final MovableClock clock = new MovableClock();
  private final Passwords passwords = new Passwords();
  private final SignInDesk desk =
      new SignInDesk(
          staff,
          passwords,
          new SignInThrottle(clock),
          new SignInBook(staff, audit, clock),
          new RefusalBook(audit, new RefusalLimit(clock), () -> "192.0.2.1"),
          CallerFake.with("clerk"),
          clock);

  private final Staff clerk = new Staff(new LoginName("clerk"), "林小满", passwords.hash(PASSWORD));

  @BeforeEach
  void hire() {
    staff.add(clerk);
  }

  private SignedIn signIn(String name, String password) {
    return desk.signIn(new SignIn(name, password, "192.0.2.1"));
  }

  private void assertRefused(String name, String password, String why) {
    assertThatThrownBy(() -> signIn(name, password)).isInstanceOf(Problem.class).hasMessage(why);
  }

  @Test
  void whenPasswordIsRight_thenStaffIsLetIn() {
    assertThat(signIn("Clerk", PASSWORD))
        .isEqualTo(new SignedIn(new SessionMark("clerk", 0, clock.instant()), "林小满", false));
    assertThat(clerk.signedInAt()).isEqualTo(clock.instant());
    assertThat(audit.deeds()).containsExactly("staff.signed-in");
  }

  @Test
  void whenPasswordIsWrong_thenItIsRefusedAndCounted() {
    assertRefused("clerk", "wrong", "sign-in-failed");
    assertThat(staff.failures).containsExactly("clerk");
    assertThat(audit.events.get(0).object()).isEqualTo("clerk");
  }

  @Test
  void whenNameIsNobodys_thenTheAnswerAndTheWorkAreTheSame() {
    assertRefused("nobody", PASSWORD, "sign-in-failed");
    assertThat(staff.failures).containsExactly("nobody");
    assertThat(audit.deeds()).containsExactly("staff.sign-in-failed");
  }

  @Test
  void whenPasswordIsTypedIntoTheName_thenItIsNotWrittenDown() {
    assertRefused(PASSWORD, "", "sign-in-failed");
    assertThat(audit.events.toString()).doesNotContain(PASSWORD);
  }

  @Test
  void whenLocked_thenEvenTheRightPasswordGetsTheSameAnswer() {
    clerk.lock();
    assertRefused("clerk", PASSWORD, "sign-in-failed");
  }

  @Test
  void whenThePasswordWasHandedOut_thenItOpensForThreeDays() {
    clerk.handOutPassword(passwords.hash(PASSWORD), clock.instant().plus(OncePasswords.LIFE));
    assertThat(signIn("clerk", PASSWORD).mustChoosePassword()).isTrue();

    clock.forward(OncePasswords.LIFE);
    assertRefused("clerk", PASSWORD, "sign-in-failed");
  }

  @Test
  void whenThePasswordIsReplaced_thenSessionsBegunWithTheOldOneAreOver() {
    SessionMark before = signIn("clerk", PASSWORD).mark();
    assertThat(desk.isInForce(before)).isTrue();

    clerk.handOutPassword(passwords.hash(PASSWORD), clock.instant().plus(OncePasswords.LIFE));
    assertThat(desk.isInForce(before)).isFalse();
    SessionMark once = signIn("clerk", PASSWORD).mark();
    clerk.choosePassword(passwords.hash(PASSWORD));
    assertThat(desk.isInForce(once)).isFalse();
    assertThat(desk.isInForce(once.with(clerk.credentialVersion()))).isTrue();
  }

  @Test
  void whenASessionHasLastedTwelveHours_thenItIsOver() {
    SessionMark mark = signIn("clerk", PASSWORD).mark();

    clock.forward(Duration.ofHours(12).minusSeconds(1));
    assertThat(desk.isInForce(mark)).isTrue();
    clock.forward(Duration.ofSeconds(1));
    assertThat(desk.isInForce(mark)).isFalse();
  }

  @Test
  void whenGuessedFiveTimes_thenEvenTheRightPasswordWaits() {
    for (int i = 0; i < 5; i++) {
      assertRefused("clerk", "guess " + i, "sign-in-failed");
    }
    assertRefused("clerk", PASSWORD, "sign-in-throttled");
  }

  @Test
  void whenGuessingGoesOn_thenTheTrailSaysSoOnceAMinute() {
    for (int i = 0; i < 5; i++) {
      assertRefused("clerk", "guess " + i, "sign-in-failed");
    }
    for (int i = 0; i < 1000; i++) {
      assertRefused("clerk", "guess " + i, "sign-in-throttled");
    }
    assertThat(audit.deeds()).hasSize(6).endsWith("staff.sign-in-throttled");
    clock.forward(Duration.ofMinutes(1));
    assertRefused("clerk", "guess", "sign-in-throttled");
    assertThat(audit.events.get(6).details()).containsEntry("left-out", "999");
  }

  @Test
  void whenSomebodySignsOut_thenItIsOnRecord() {
    desk.signOut();
    assertThat(audit.deeds()).containsExactly("staff.signed-out");
    assertThat(audit.events.get(0).object()).isEqualTo("clerk");
  }

  @Test
  void whenNameIsSpeltInManyWays_thenItIsStillOneName() {
    for (String spelling : new String[] {"clerk", "Clerk", " clerk", "CLERK", "clerk "}) {
      assertRefused(spelling, "guess", "sign-in-failed");
    }
    assertRefused("cLERK", PASSWORD, "sign-in-throttled");
  }

  @Test
  void whenNothingIsTyped_thenItIsRefused() {
    assertRefused(null, null, "sign-in-failed");
    assertRefused("a".repeat(100_000), "b".repeat(100_000), "sign-in-failed");
  }

  @Test
  void whenShown_thenThePasswordIsNot() {
    assertThat(new SignIn("clerk", PASSWORD, "192.0.2.1").toString()).doesNotContain(PASSWORD);
  }
}
