package org.certhall.rights.control;

import java.util.Set;
import java.util.stream.Collectors;
import org.certhall.rights.entity.BranchCode;
import org.certhall.rights.entity.HeldRole;
import org.certhall.rights.entity.StaffRole;

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

  /**
   * Whether the right is held: of a right that counts at a branch, at any; of one that is about the
   * whole CA, for the whole CA.
   */
  public boolean may(Right right) {
    Reach reach = reachOf(right);
    return right.isOfTheWholeCa() ? reach.everywhere() : !reach.isNowhere();
  }

  /** Whether the right is held for matters of this branch. */
  public boolean mayAt(Right right, BranchCode branch) {
    return may(right) && reachOf(right).includes(branch);
  }

  /** Where the right is held; what is held with another right lends it nothing. */
  public Reach reachOf(Right right) {
    Set<HeldRole> holding =
        roles.stream()
            .filter(held -> right.isHeldBy(held.role()))
            .collect(Collectors.toUnmodifiableSet());
    return holding.stream().anyMatch(held -> held.branch().isEmpty())
        ? Reach.EVERYWHERE
        : Reach.at(
            holding.stream()
                .flatMap(held -> held.branch().stream())
                .collect(Collectors.toUnmodifiableSet()));
  }
}
