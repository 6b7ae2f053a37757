package org.certhall.subscriber.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.certhall.branch.boundary.BranchView;
import org.certhall.branch.control.BranchStore;
import org.certhall.branch.entity.Branch;
import org.certhall.branch.entity.BranchPlace;
import org.certhall.problem.Problem;
import org.certhall.rights.control.HeldRoles;
import org.certhall.rights.entity.BranchCode;
import org.certhall.rights.entity.HeldRole;
import org.certhall.rights.entity.StaffRole;
import org.certhall.unlock.boundary.Counter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SubscriberDeskTest {

  private static final BranchCode HERE = new BranchCode("YH-01");
  private static final BranchCode THERE = new BranchCode("YH-02");
  private static final OrganisationForm FORM =
      new OrganisationForm(
          "云帆样例科技有限公司",
          "914403001922038216",
          "江晴川",
          "990101197608240022",
          "李若水",
          "990102199311050055",
          "13800010002",
          "li@yunfan.example");

  private final Counter counter = new Counter();

  @BeforeEach
  void open() {
    counter.run(
        () -> {
          counter.wiring.get(BranchStore.class).add(branch(HERE));
          counter.wiring.get(BranchStore.class).add(branch(THERE));
        });
  }

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void whenMoreAreFound_thenTheDatabaseIsAskedNoMoreOften() {
    rename("full_name = '" + DemoSubscribers.FIRST_NAME + "'");
    int one = counter.database.statementsOf(() -> desk().search("样例有限"));
    assertThat(counter.ask(() -> desk().search("样例有限"))).hasSize(1);
    rename("kind = 'ORGANISATION'");

    assertThat(counter.ask(() -> desk().search("样例有限"))).hasSizeGreaterThan(1);
    assertThat(counter.database.statementsOf(() -> desk().search("样例有限"))).isEqualTo(one);
  }

  private void rename(String which) {
    counter.run(
        () ->
            counter
                .database
                .current()
                .createNativeQuery("UPDATE subscriber SET full_name = '样例有限公司' WHERE " + which)
                .executeUpdate());
  }

  private static Branch branch(BranchCode code) {
    return new Branch(code, "受理点 " + code.text(), new BranchPlace("云海市", "1 号", "9-17"));
  }

  private SubscriberDesk desk() {
    return counter.wiring.get(SubscriberDesk.class);
  }

  private String register(String branchCode) {
    return counter.ask(() -> desk().see(desk().registerByClerk(FORM, branchCode))).branchCode();
  }

  private void hold(HeldRole... roles) {
    counter.roles = new HeldRoles(Set.of(roles));
  }

  @Test
  void whenTheClerkHasOneBranch_thenItIsRegisteredThereWhateverElseTheyHold() {
    hold(
        HeldRole.at(THERE, StaffRole.CLERK),
        HeldRole.at(HERE, StaffRole.REVIEWER),
        HeldRole.ofTheWholeCa(StaffRole.AUDITOR));

    assertThat(register(null)).isEqualTo(THERE.text());
  }

  @Test
  void whenTheClerkHasSeveralBranches_thenOneOfThemIsNamed() {
    hold(HeldRole.at(HERE, StaffRole.CLERK), HeldRole.at(THERE, StaffRole.CLERK));

    assertThat(counter.ask(desk()::branches)).extracting(BranchView::code).contains("YH-01");
    assertThatThrownBy(() -> register(null))
        .isInstanceOf(Problem.class)
        .hasMessage("required at branch");
    assertThat(register(THERE.text())).isEqualTo(THERE.text());
  }

  @Test
  void whenTheBranchIsNotTheClerks_thenNothingIsRegisteredThere() {
    hold(HeldRole.at(HERE, StaffRole.CLERK));

    assertThatThrownBy(() -> register(THERE.text()))
        .isInstanceOf(Problem.class)
        .hasMessage("not-allowed at branch");
  }
}
