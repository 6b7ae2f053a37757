package org.certhall.branch.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.certhall.branch.control.StaffStore;
import org.certhall.branch.entity.LoginName;
import org.certhall.branch.entity.Staff;
import org.certhall.rights.control.Anyone;
import org.certhall.rights.control.Caller;
import org.certhall.rights.control.Right;

/**
 * Tells callers what they may do, by the predicate that also decides it. Anyone may ask: whoever
 * holds nothing, such as a colleague locked a moment ago, is told just that.
 */
@Stateless
public class RightsDesk {

  @Inject private Caller caller;
  @Inject private StaffStore staff;

  @Anyone
  public MyRights mine() {
    Set<Right> rights = EnumSet.allOf(Right.class);
    rights.removeIf(right -> !caller.may(right));
    String name = caller.name();
    Optional<Staff> me = LoginName.typed(name).flatMap(staff::find);
    return new MyRights(
        name,
        me.map(Staff::fullName).orElse(name),
        Set.copyOf(rights),
        me.map(Staff::mustChoosePassword).orElse(false));
  }
}
