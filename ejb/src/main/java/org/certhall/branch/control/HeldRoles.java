package org.certhall.branch.control;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.certhall.branch.entity.BranchCode;
import org.certhall.branch.entity.HeldRole;
import org.certhall.branch.entity.StaffRole;

/**
 * All roles of one caller, and the one predicate of who may what: the boundary asks it, and so does
 * the page that hides a button.
 */
public record HeldRoles(Set<HeldRole> roles) {

  /** Of the public. */
  public static final HeldRoles NONE = new HeldRoles(Set.of());

  /** Of a job. */
  public static final HeldRoles SYSTEM =
      new HeldRoles(Set.of(HeldRole.ofTheWholeCa(StaffRole.SYSTEM)));

  public HeldRoles {
    roles = Set.copyOf(roles);
  }

  /** Whether the right is held anywhere. */
  public boolean may(Right right) {
    return roles.stream().anyMatch(held -> right.isHeldBy(held.role()));
  }

  /** Whether the right is held for the whole CA. */
  public boolean mayEverywhere(Right right) {
    return roles.stream().anyMatch(held -> right.isHeldBy(held.role()) && held.branch().isEmpty());
  }

  /** Whether the right is held for matters of this branch. */
  public boolean mayAt(Right right, BranchCode branch) {
    return roles.stream().anyMatch(held -> right.isHeldBy(held.role()) && held.reaches(branch));
  }

  /** The branch of somebody who works at branches only; the first by code where there are more. */
  public Optional<BranchCode> branch() {
    if (roles.stream().anyMatch(held -> held.branch().isEmpty())) {
      return Optional.empty();
    }
    return roles.stream()
        .flatMap(held -> held.branch().stream())
        .min(Comparator.comparing(BranchCode::text));
  }
}
