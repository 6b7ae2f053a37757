package org.certhall.web.branch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.certhall.branch.boundary.MyRights;
import org.certhall.branch.boundary.RightsDesk;
import org.certhall.problem.Problem;

/** What the signed-in colleague may do, for pages: {@code #{rights.may('REVIEW_ORDER')}}. */
@Named("rights")
@RequestScoped
public class Rights {

  @Inject private RightsDesk desk;

  private MyRights mine;

  /** A button whose right is not held is not shown; the boundary refuses all the same. */
  public boolean may(String right) {
    return mine().may(right);
  }

  public String getLoginName() {
    return mine().loginName();
  }

  public String getFullName() {
    return mine().fullName();
  }

  /** Whether nothing is open to the colleague before they have chosen a password. */
  public boolean isMustChoosePassword() {
    return mine().mustChoosePassword();
  }

  private MyRights mine() {
    if (mine == null) {
      mine = asked();
    }
    return mine;
  }

  /** An error page is made after the container has forgotten who asked: it offers nothing. */
  private MyRights asked() {
    try {
      return desk.mine();
    } catch (Problem nobody) {
      return MyRights.none();
    }
  }
}
