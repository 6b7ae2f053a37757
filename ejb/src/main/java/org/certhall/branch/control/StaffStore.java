package org.certhall.branch.control;

import java.util.List;
import java.util.Optional;
import org.certhall.branch.entity.LoginName;
import org.certhall.branch.entity.Staff;

/** Where members of staff are kept. */
public interface StaffStore {

  Optional<Staff> find(LoginName name);

  /** Everybody, by login name: a CA has hundreds of staff, not millions. */
  List<Staff> all();

  void add(Staff staff);

  boolean isEmpty();

  /**
   * Counts one more failed sign-in. The same statement runs whether or not the name is anybody's,
   * so that its time tells nothing.
   */
  void countFailure(String typedName);
}
