package org.certhall.branch.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.certhall.problem.Problem;
import org.certhall.rights.entity.BranchCode;
import org.certhall.rights.entity.HeldRole;
import org.certhall.rights.entity.StaffRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffTest {

  private static final HeldRole CLERK = HeldRole.at(new BranchCode("YH-01"), StaffRole.CLERK);

  private final Staff staff =
      new Staff(new LoginName("clerk"), "林小满", new PasswordHash("$argon2id$"));

  @Test
  void whenNew_thenNoRoleIsHeld() {
    assertThat(staff.effectiveRoles()).isEmpty();
  }

  @Test
  void whenRelieved_thenTheRoleIsGone() {
    staff.entrust(CLERK);
    staff.entrust(CLERK);
    assertThat(staff.effectiveRoles()).containsExactly(CLERK);

    staff.relieveOf(CLERK);
    assertThat(staff.effectiveRoles()).isEmpty();
  }

  @Test
  void whenLocked_thenRolesAreKeptButDoNotCount() {
    staff.entrust(CLERK);
    staff.lock();

    assertThat(staff.roles()).containsExactly(CLERK);
    assertThat(staff.effectiveRoles()).isEmpty();

    staff.unlock();
    assertThat(staff.effectiveRoles()).containsExactly(CLERK);
  }

  @Test
  void whenSomebodyElseKnowsThePassword_thenNoRoleCounts() {
    staff.entrust(CLERK);
    staff.handOutPassword(new PasswordHash("$argon2id$"), Instant.parse("2026-11-23T00:00:00Z"));
    assertThat(staff.effectiveRoles()).isEmpty();
    assertThat(staff.mayEnterAt(Instant.parse("2026-11-22T23:59:59Z"))).isTrue();
    assertThat(staff.mayEnterAt(Instant.parse("2026-11-23T00:00:00Z"))).isFalse();

    staff.choosePassword(new PasswordHash("$argon2id$"));
    assertThat(staff.effectiveRoles()).containsExactly(CLERK);
    assertThat(staff.mayEnterAt(Instant.parse("2030-01-01T00:00:00Z"))).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "<b>林</b>", "林\n小满", "1"})
  void whenNameIsNobodys_thenItIsRefused(String name) {
    assertThatThrownBy(
            () -> new Staff(new LoginName("clerk"), name, new PasswordHash("$argon2id$")))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("person-name-wrong");
  }

  @Test
  void whenRoleOfJobs_thenNoPersonGetsIt() {
    assertThatThrownBy(() -> staff.entrust(HeldRole.ofTheWholeCa(StaffRole.SYSTEM)))
        .isInstanceOf(Problem.class)
        .hasMessageContaining("role-not-for-people");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a", "System", "system", "public", "anonymous", "1st", "a b", "a'--", "林小满"})
  void whenNameIsNotALoginName_thenItIsRefused(String text) {
    assertThatThrownBy(() -> new LoginName(text)).isInstanceOf(Problem.class);
  }

  @Test
  void whenNameIsTypedInCapitals_thenItIsTheSame() {
    assertThat(LoginName.typed(" Clerk ")).contains(new LoginName("clerk"));
    assertThat(LoginName.typed("SYSTEM")).isEqualTo(Optional.empty());
    assertThat(LoginName.typed(null)).isEmpty();
  }
}
