package org.certhall.rights.entity;

import java.util.Objects;
import java.util.Optional;

/**
 * One role of one member of staff.
 *
 * @param branch where it is held; empty for the whole CA
 */
public record HeldRole(StaffRole role, Optional<BranchCode> branch) {

  public HeldRole {
    Objects.requireNonNull(role);
    Objects.requireNonNull(branch);
  }

  public static HeldRole ofTheWholeCa(StaffRole role) {
    return new HeldRole(role, Optional.empty());
  }

  public static HeldRole at(BranchCode branch, StaffRole role) {
    return new HeldRole(role, Optional.of(branch));
  }

  /** Whether the role counts for matters of this branch. */
  public boolean reaches(BranchCode matter) {
    return branch.isEmpty() || branch.get().equals(matter);
  }
}
