package org.certhall.branch.control;

import java.util.List;
import java.util.Optional;
import org.certhall.branch.entity.LoginName;
import org.certhall.branch.entity.Staff;

/** Where members of staff are kept. */
public interface StaffStore {

  Optional<Staff> find(LoginName name);

  /**
   * Some of those whose login name or name contains the text, by login name.
   *
   * @param text empty for everybody
   */
  List<Staff> page(String text, int first, int most);

  /** How many there are of them. */
  long count(String text);

  /**
   * How many others administer the whole CA and may work. Until the transaction ends, nobody else
   * changes who does: two administrators who relieve each other at once must not leave none.
   */
  long otherAdministrators(LoginName than);

  void add(Staff staff);

  boolean isEmpty();

  /**
   * Counts one more failed sign-in. The same statement runs whether or not the name is anybody's,
   * so that its time tells nothing.
   */
  void countFailure(String typedName);
}
