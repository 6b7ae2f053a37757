package org.certhall.web.branch;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.certhall.branch.boundary.NewColleague;
import org.certhall.branch.boundary.StaffDesk;
import org.certhall.rights.entity.StaffRole;

/** Adding a colleague with their first roles; the answer shows their first password. */
@Named("newColleague")
@RequestScoped
public class NewColleaguePage {

  @EJB private StaffDesk desk;
  @Inject private HandedOutShown handedOut;

  private String loginName;
  private String fullName;
  private String place;
  private String[] roles;

  public void add() {
    Set<StaffRole> entrusted =
        Arrays.stream(roles).map(StaffRole::valueOf).collect(Collectors.toUnmodifiableSet());
    handedOut.show(
        desk.addByAdministrator(
            new NewColleague(loginName, fullName, Places.branchCode(place), entrusted)));
  }

  public String getLoginName() {
    return loginName;
  }

  public void setLoginName(String loginName) {
    this.loginName = loginName;
  }

  public String getFullName() {
    return fullName;
  }

  public void setFullName(String fullName) {
    this.fullName = fullName;
  }

  public String getPlace() {
    return place;
  }

  public void setPlace(String place) {
    this.place = place;
  }

  /** By their names, as the form sends them. */
  public String[] getRoles() {
    return roles == null ? new String[0] : roles.clone();
  }

  public void setRoles(String... roles) {
    this.roles = roles.clone();
  }
}
