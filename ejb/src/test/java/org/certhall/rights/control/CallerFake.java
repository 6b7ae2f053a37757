package org.certhall.rights.control;

import java.util.Set;
import org.certhall.rights.entity.BranchCode;
import org.certhall.rights.entity.HeldRole;

/** A caller with the roles a test gives them. */
public record CallerFake(String name, HeldRoles roles) implements Caller {

  public static CallerFake with(String name, HeldRole... roles) {
    return new CallerFake(name, new HeldRoles(Set.of(roles)));
  }

  public static CallerFake ofThePublic() {
    return new CallerFake("public", HeldRoles.NONE);
  }

  @Override
  public boolean may(Right right) {
    return roles.may(right);
  }

  @Override
  public Reach reachOf(Right right) {
    return roles.reachOf(right);
  }

  @Override
  public boolean mayAt(Right right, String branchCode) {
    return roles.mayAt(right, new BranchCode(branchCode));
  }
}
