package org.certhall.branch.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Set;
import org.certhall.branch.control.Caller;
import org.certhall.branch.control.Needs;
import org.certhall.branch.control.Right;
import org.certhall.branch.control.StaffStore;
import org.certhall.branch.entity.LoginName;
import org.certhall.branch.entity.Staff;

/** Tells staff what they may do, by the predicate that also decides it. */
@Stateless
public class RightsDesk {

  @Inject private Caller caller;
  @Inject private StaffStore staff;

  @Needs(Right.CONSOLE)
  public MyRights mine() {
    Set<Right> rights = EnumSet.allOf(Right.class);
    rights.removeIf(right -> !caller.may(right));
    String name = caller.name();
    String fullName = staff.find(new LoginName(name)).map(Staff::fullName).orElse(name);
    return new MyRights(name, fullName, caller.branchCode().orElse(null), Set.copyOf(rights));
  }
}
