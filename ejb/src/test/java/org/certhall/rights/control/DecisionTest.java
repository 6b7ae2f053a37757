package org.certhall.rights.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.certhall.rights.entity.HeldRole;
import org.certhall.rights.entity.StaffRole;
import org.junit.jupiter.api.Test;

class DecisionTest {

  private static final HeldRoles REVIEWER =
      new HeldRoles(Set.of(HeldRole.ofTheWholeCa(StaffRole.REVIEWER)));

  static class SampleDesk {
    @Needs(Right.REVIEW_ORDER)
    public void review() {}

    @Anyone
    public void look() {}

    @Inside
    public void help() {}

    public void forgotten() {}

    @Anyone
    @Needs(Right.REVIEW_ORDER)
    public void doubled() {}
  }

  private static Decision decision(Class<?> bean, String operation) throws Exception {
    return Decision.of(bean.getMethod(operation));
  }

  @Test
  void whenOperationNeedsARight_thenItsHoldersAreAdmitted() throws Exception {
    assertThat(decision(SampleDesk.class, "review").admits(REVIEWER::may, false)).isTrue();
    assertThat(decision(SampleDesk.class, "review").admits(HeldRoles.NONE::may, false)).isFalse();
  }

  @Test
  void whenOperationIsForAnyone_thenThePublicIsAdmitted() throws Exception {
    assertThat(decision(SampleDesk.class, "look").admits(HeldRoles.NONE::may, false)).isTrue();
  }

  @Test
  void whenOperationIsForTheInside_thenNoRoleIsAdmitted() throws Exception {
    assertThat(decision(SampleDesk.class, "help").admits(REVIEWER::may, false)).isFalse();
    assertThat(decision(SampleDesk.class, "help").admits(HeldRoles.SYSTEM::may, false)).isFalse();
  }

  @Test
  void whenOperationIsForTheInside_thenTheRulesAreAdmitted() throws Exception {
    assertThat(decision(SampleDesk.class, "help").admits(HeldRoles.NONE::may, true)).isTrue();
  }

  @Test
  void whenNothingIsDecided_thenNobodyIsAdmitted() throws Exception {
    assertThat(decision(SampleDesk.class, "forgotten")).isEqualTo(Decision.UNDECIDED);
    assertThat(decision(SampleDesk.class, "forgotten").admits(REVIEWER::may, true)).isFalse();
  }

  @Test
  void whenTwoThingsAreDecided_thenNobodyIsAdmitted() throws Exception {
    assertThat(decision(SampleDesk.class, "doubled")).isEqualTo(Decision.UNDECIDED);
  }
}
