package org.certhall.branch.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.certhall.branch.control.BranchStore;
import org.certhall.branch.control.Passwords;
import org.certhall.branch.control.StaffStore;
import org.certhall.branch.entity.Branch;
import org.certhall.branch.entity.BranchPlace;
import org.certhall.branch.entity.LoginName;
import org.certhall.branch.entity.PasswordHash;
import org.certhall.branch.entity.Staff;
import org.certhall.rights.entity.BranchCode;
import org.certhall.rights.entity.HeldRole;
import org.certhall.rights.entity.StaffRole;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Invented staff of an invented branch, one for each role; only in the demo. */
@Singleton
@Startup
@DependsOn("NodeKeeper")
public class DemoStaff {

  /** The branch of the demo. */
  public static final BranchCode BRANCH = new BranchCode("YUNHAI-01");

  private static final Map<StaffRole, String[]> PEOPLE =
      Map.of(
          StaffRole.CLERK, new String[] {"clerk", "林小满"},
          StaffRole.REVIEWER, new String[] {"reviewer", "沈知秋"},
          StaffRole.CUSTOMER_SERVICE, new String[] {"service", "贺云舒"},
          StaffRole.FINANCE, new String[] {"finance", "陆清和"},
          StaffRole.SUPERVISOR, new String[] {"supervisor", "顾长宁"},
          StaffRole.AUDITOR, new String[] {"auditor", "秦怀远"},
          StaffRole.ADMINISTRATOR, new String[] {"admin", "苏明远"});

  @Inject
  @ConfigProperty(name = "certhall.demo", defaultValue = "false")
  private boolean demo;

  @Inject
  @ConfigProperty(name = "certhall.demo.password", defaultValue = "Certhall-demo-1")
  private String password;

  @Inject private StaffStore staff;
  @Inject private BranchStore branches;
  @Inject private Passwords passwords;

  @PostConstruct
  void seed() {
    if (demo && staff.isEmpty()) {
      branches.add(
          new Branch(
              BRANCH,
              "云海市民中心受理点",
              new BranchPlace("云海市·江畔区", "云海市江畔区市民大道 1 号 B1 层 12-15 号窗口", "周一至周五 9:00-17:00")));
      PasswordHash hash = passwords.hash(password);
      new TreeMap<>(PEOPLE).forEach((role, person) -> staff.add(colleague(role, person, hash)));
    }
  }

  private static Staff colleague(StaffRole role, String[] person, PasswordHash hash) {
    Staff colleague = new Staff(new LoginName(person[0]), person[1], hash);
    colleague.entrust(
        switch (role) {
          case CLERK, REVIEWER, SUPERVISOR -> HeldRole.at(BRANCH, role);
          default -> HeldRole.ofTheWholeCa(role);
        });
    return colleague;
  }
}
