package org.certhall.branch.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.certhall.branch.entity.BranchCode;
import org.certhall.branch.entity.HeldRole;
import org.certhall.branch.entity.StaffRole;
import org.junit.jupiter.api.Test;

class HeldRolesTest {

  private static final BranchCode HERE = new BranchCode("YH-01");
  private static final BranchCode THERE = new BranchCode("YH-02");

  private static HeldRoles of(HeldRole... roles) {
    return new HeldRoles(Set.of(roles));
  }

  @Test
  void whenRoleIsHeldAtABranch_thenItCountsThereOnly() {
    HeldRoles clerk = of(HeldRole.at(HERE, StaffRole.CLERK));

    assertThat(clerk.may(Right.ENROL_TOKEN)).isTrue();
    assertThat(clerk.mayAt(Right.ENROL_TOKEN, HERE)).isTrue();
    assertThat(clerk.mayAt(Right.ENROL_TOKEN, THERE)).isFalse();
    assertThat(clerk.mayEverywhere(Right.ENROL_TOKEN)).isFalse();
  }

  @Test
  void whenRoleIsHeldForTheWholeCa_thenItCountsEverywhere() {
    HeldRoles supervisor = of(HeldRole.ofTheWholeCa(StaffRole.SUPERVISOR));

    assertThat(supervisor.mayAt(Right.REVIEW_ORDER, HERE)).isTrue();
    assertThat(supervisor.mayAt(Right.REVIEW_ORDER, THERE)).isTrue();
    assertThat(supervisor.mayEverywhere(Right.REVIEW_ORDER)).isTrue();
    assertThat(supervisor.mayEverywhere(Right.MANAGE_STAFF)).isFalse();
  }

  @Test
  void whenRolesDifferByBranch_thenNoneLendsItsReachToAnother() {
    HeldRoles both = of(HeldRole.at(HERE, StaffRole.REVIEWER), HeldRole.at(THERE, StaffRole.CLERK));

    assertThat(both.mayAt(Right.REVIEW_ORDER, HERE)).isTrue();
    assertThat(both.mayAt(Right.REVIEW_ORDER, THERE)).isFalse();
    assertThat(both.mayAt(Right.ENROL_TOKEN, HERE)).isFalse();
  }

  @Test
  void whenNobodyIsSignedIn_thenNoRightIsHeld() {
    for (Right right : Right.values()) {
      assertThat(HeldRoles.NONE.may(right)).as(right.name()).isFalse();
      assertThat(HeldRoles.NONE.mayAt(right, HERE)).as(right.name()).isFalse();
    }
  }

  @Test
  void whenJobCalls_thenItHoldsTheRightOfJobsAlone() {
    for (Right right : Right.values()) {
      assertThat(HeldRoles.SYSTEM.may(right)).as(right.name()).isEqualTo(right == Right.RUN_JOB);
    }
  }

  @Test
  void whenOneRoleIsForTheWholeCa_thenThereIsNoBranch() {
    assertThat(of(HeldRole.at(HERE, StaffRole.CLERK)).branch()).contains(HERE);
    assertThat(
            of(HeldRole.at(HERE, StaffRole.CLERK), HeldRole.ofTheWholeCa(StaffRole.AUDITOR))
                .branch())
        .isEqualTo(Optional.empty());
  }
}
