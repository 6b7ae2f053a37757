package org.certhall.branch.boundary;

import java.util.Set;
import org.certhall.rights.entity.StaffRole;

/**
 * A colleague to be added.
 *
 * @param branchCode where the roles are held; null for the whole CA
 */
public record NewColleague(
    String loginName, String fullName, String branchCode, Set<StaffRole> roles) {

  public NewColleague {
    roles = Set.copyOf(roles);
  }
}
