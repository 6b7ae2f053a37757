package org.certhall.branch.boundary;

import java.util.Set;
import org.certhall.rights.control.Right;

/**
 * What the caller may do, for pages that hide what would be refused.
 *
 * @param mustChoosePassword why somebody with roles holds no right yet
 */
public record MyRights(
    String loginName, String fullName, Set<Right> rights, boolean mustChoosePassword) {

  /** Whoever holds nothing. */
  public static MyRights none() {
    return new MyRights("", "", Set.of(), false);
  }

  /** Whether the right of that name is among them; there must be one of that name. */
  public boolean may(String right) {
    return rights.contains(Right.valueOf(right));
  }
}
