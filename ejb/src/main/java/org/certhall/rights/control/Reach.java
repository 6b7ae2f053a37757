package org.certhall.rights.control;

import java.util.Set;
import java.util.stream.Collectors;
import org.certhall.rights.entity.BranchCode;

/**
 * Where one right of one caller counts.
 *
 * @param everywhere for the whole CA; then no branch need be named
 */
public record Reach(boolean everywhere, Set<BranchCode> branches) {

  public static final Reach EVERYWHERE = new Reach(true, Set.of());

  public Reach {
    branches = Set.copyOf(branches);
  }

  public static Reach at(Set<BranchCode> branches) {
    return new Reach(false, branches);
  }

  public boolean includes(BranchCode branch) {
    return everywhere || branches.contains(branch);
  }

  public boolean isNowhere() {
    return !everywhere && branches.isEmpty();
  }

  /** The branches as a query names them. */
  public Set<String> codes() {
    return branches.stream().map(BranchCode::text).collect(Collectors.toUnmodifiableSet());
  }
}
