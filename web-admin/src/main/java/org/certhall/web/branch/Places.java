package org.certhall.web.branch;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.certhall.branch.boundary.BranchDesk;
import org.certhall.branch.boundary.BranchView;
import org.certhall.rights.entity.StaffRole;

/** Where a role can be held, and which roles people can hold. */
@Named
@RequestScoped
public class Places {

  /** What the form sends for the whole CA. */
  public static final String WHOLE = "*";

  @EJB private BranchDesk desk;

  private List<BranchView> branches;

  public List<BranchView> getBranches() {
    if (branches == null) {
      branches = desk.branches();
    }
    return branches;
  }

  public List<StaffRole> getRoles() {
    return Arrays.stream(StaffRole.values()).filter(role -> role != StaffRole.SYSTEM).toList();
  }

  public String getWhole() {
    return WHOLE;
  }

  /** Null for the whole CA, as the boundary has it. */
  static String branchCode(String place) {
    return WHOLE.equals(place) ? null : place;
  }
}
