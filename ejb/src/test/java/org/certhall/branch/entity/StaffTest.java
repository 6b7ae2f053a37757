package org.certhall.branch.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.certhall.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
