package org.certhall.web.branch;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.certhall.branch.boundary.StaffDesk;
import org.certhall.branch.boundary.StaffView;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** The members of staff, one of them opened beside the list. */
@Named
@ViewScoped
public class StaffList implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private StaffDesk desk;

  private String who;
  private transient List<StaffView> all;

  public List<StaffView> getAll() {
    if (all == null) {
      all = desk.staff();
    }
    return all;
  }

  /** The opened one, or null. */
  public StaffView getOpened() {
    if (who == null) {
      return null;
    }
    return getAll().stream()
        .filter(colleague -> colleague.loginName().equals(who))
        .findFirst()
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }

  /** From this moment the opened one holds no right, signed in or not. */
  public void lock() {
    desk.lockByAdministrator(who);
    all = null;
  }

  /** The opened one may work again. */
  public void unlock() {
    desk.unlockByAdministrator(who);
    all = null;
  }

  public String getWho() {
    return who;
  }

  public void setWho(String who) {
    this.who = who;
  }
}
