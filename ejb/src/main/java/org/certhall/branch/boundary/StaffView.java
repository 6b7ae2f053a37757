package org.certhall.branch.boundary;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.certhall.branch.entity.Staff;
import org.certhall.branch.entity.StaffState;
import org.certhall.rights.entity.BranchCode;
import org.certhall.rights.entity.HeldRole;
import org.certhall.rights.entity.StaffRole;

/** A member of staff as the administrator sees them. */
public record StaffView(
    String loginName,
    String fullName,
    StaffState state,
    int failedSignIns,
    Instant signedInAt,
    boolean mustChoosePassword,
    List<RoleView> roles) {

  /**
   * One role.
   *
   * @param branchCode null for the whole CA
   */
  public record RoleView(StaffRole role, String branchCode) {

    static RoleView of(HeldRole held) {
      return new RoleView(held.role(), held.branch().map(BranchCode::text).orElse(null));
    }
  }

  static StaffView of(Staff staff) {
    return new StaffView(
        staff.loginName().text(),
        staff.fullName(),
        staff.state(),
        staff.failedSignIns(),
        staff.signedInAt(),
        staff.mustChoosePassword(),
        staff.roles().stream()
            .sorted(Comparator.comparing(HeldRole::role))
            .map(RoleView::of)
            .toList());
  }
}
