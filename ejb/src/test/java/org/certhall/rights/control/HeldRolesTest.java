package org.certhall.rights.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.certhall.rights.entity.BranchCode;
import org.certhall.rights.entity.HeldRole;
import org.certhall.rights.entity.StaffRole;
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
  }

  @Test
  void whenRoleIsHeldForTheWholeCa_thenItCountsEverywhere() {
    HeldRoles supervisor = of(HeldRole.ofTheWholeCa(StaffRole.SUPERVISOR));

    assertThat(supervisor.mayAt(Right.REVIEW_ORDER, HERE)).isTrue();
    assertThat(supervisor.mayAt(Right.REVIEW_ORDER, THERE)).isTrue();
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
  void whenARightIsAboutTheWholeCa_thenARoleAtABranchDoesNotCarryIt() {
    HeldRoles here =
        of(
            HeldRole.at(HERE, StaffRole.ADMINISTRATOR),
            HeldRole.at(HERE, StaffRole.SUPERVISOR),
            HeldRole.at(HERE, StaffRole.AUDITOR));

    assertThat(
            List.of(
                Right.MANAGE_BRANCHES,
                Right.MANAGE_CHANNELS,
                Right.MANAGE_AUTHORITIES,
                Right.MANAGE_PAIRINGS,
                Right.READ_AUDIT))
        .noneMatch(here::may)
        .noneMatch(right -> here.mayAt(right, HERE));
    assertThat(here.may(Right.REVOKE_CERTIFICATE)).isTrue();
    assertThat(of(HeldRole.ofTheWholeCa(StaffRole.ADMINISTRATOR)).may(Right.MANAGE_CHANNELS))
        .isTrue();
  }

  @Test
  void whenRolesDifferByBranch_thenEachRightReachesWhereItsOwnRoleIsHeld() {
    HeldRoles both =
        of(
            HeldRole.at(HERE, StaffRole.CLERK),
            HeldRole.at(THERE, StaffRole.REVIEWER),
            HeldRole.ofTheWholeCa(StaffRole.AUDITOR));

    assertThat(both.reachOf(Right.ENROL_TOKEN)).isEqualTo(Reach.at(Set.of(HERE)));
    assertThat(both.reachOf(Right.REVIEW_ORDER)).isEqualTo(Reach.at(Set.of(THERE)));
    assertThat(both.reachOf(Right.SEE_ORDER)).isEqualTo(Reach.at(Set.of(HERE, THERE)));
    assertThat(both.reachOf(Right.READ_AUDIT)).isEqualTo(Reach.EVERYWHERE);
    assertThat(both.reachOf(Right.REVOKE_CERTIFICATE).isNowhere()).isTrue();
  }
}
