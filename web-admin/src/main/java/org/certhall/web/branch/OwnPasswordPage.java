package org.certhall.web.branch;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.annotation.SessionMap;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.certhall.branch.boundary.OwnPasswordDesk;
import org.certhall.branch.boundary.PasswordChoice;
import org.certhall.branch.boundary.SessionMark;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** Colleagues choose their own password. */
@Named("ownPassword")
@RequestScoped
public class OwnPasswordPage {

  @EJB private OwnPasswordDesk desk;
  @Inject private BranchWords words;
  @Inject @SessionMap private Map<String, Object> session;

  private String present;
  private String fresh;
  private String again;

  public String choose() {
    if (!fresh.equals(again)) {
      throw Problem.of(ProblemType.PASSWORDS_DIFFER).at("again");
    }
    long version = desk.chooseByColleague(new PasswordChoice(present, fresh));
    session.compute(SessionGuard.MARK, (key, mark) -> ((SessionMark) mark).with(version));
    words.tellNext("password.done");
    return "/index?faces-redirect=true";
  }

  public String getPresent() {
    return null;
  }

  public void setPresent(String present) {
    this.present = present;
  }

  public String getFresh() {
    return null;
  }

  public void setFresh(String fresh) {
    this.fresh = fresh;
  }

  public String getAgain() {
    return null;
  }

  public void setAgain(String again) {
    this.again = again;
  }
}
