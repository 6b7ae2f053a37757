package org.certhall.web.branch;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.certhall.branch.boundary.StaffDesk;
import org.certhall.branch.boundary.StaffView;
import org.certhall.rights.entity.StaffRole;

/** One colleague, opened beside the list: roles, state, password. */
@Named("colleague")
@ViewScoped
public class ColleagueCard implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private StaffDesk desk;
  @Inject private StaffList list;
  @Inject private HandedOutShown handedOut;
  @Inject private BranchWords words;

  private String who;
  private StaffRole role;
  private String place;
  private String held;
  private transient StaffView opened;

  /** The opened one, or null. */
  public StaffView getOpened() {
    if (opened == null && who != null) {
      opened = desk.see(who);
    }
    return opened;
  }

  /** From this moment the opened one holds no right, signed in or not. */
  public void lock() {
    desk.lockByAdministrator(who);
    done("done.locked");
  }

  /** The opened one may work again. */
  public void unlock() {
    desk.unlockByAdministrator(who);
    done("done.unlocked");
  }

  public void entrust() {
    desk.entrustByAdministrator(who, role, Places.branchCode(place));
    role = null;
    place = null;
    done("done.entrusted");
  }

  /** The role is named by itself, not by its place in a list that may have changed meanwhile. */
  public void relieve() {
    String[] parts = held.split("@", 2);
    desk.relieveByAdministrator(who, StaffRole.valueOf(parts[0]), Places.branchCode(parts[1]));
    held = null;
    done("done.relieved");
  }

  public void resetPassword() {
    handedOut.show(desk.resetPasswordByAdministrator(who));
    done("done.reset");
  }

  private void done(String text) {
    opened = null;
    list.reload();
    words.tell(text);
  }

  public String getWho() {
    return who;
  }

  public void setWho(String who) {
    this.who = who;
  }

  public StaffRole getRole() {
    return role;
  }

  public void setRole(StaffRole role) {
    this.role = role;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  /** The role to be taken back, such as {@code CLERK@YUNHAI-01}. */
  public String getHeld() {
    return held;
  }

  public void setHeld(String held) {
    this.held = held;
  }
}
