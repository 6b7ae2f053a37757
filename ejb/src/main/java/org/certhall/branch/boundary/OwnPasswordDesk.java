package org.certhall.branch.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.branch.control.PasswordRule;
import org.certhall.branch.control.Passwords;
import org.certhall.branch.control.SignInThrottle;
import org.certhall.branch.control.StaffStore;
import org.certhall.branch.entity.LoginName;
import org.certhall.branch.entity.Staff;
import org.certhall.branch.entity.StaffState;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Anyone;
import org.certhall.rights.control.Caller;

/**
 * Where colleagues choose their own password. Anyone may ask, since whoever still has the password
 * an administrator handed out holds no right yet; the present password says whose it is.
 */
@Stateless
public class OwnPasswordDesk {

  private final StaffStore staff;
  private final Passwords passwords;
  private final SignInThrottle throttle;
  private final SignInBook book;
  private final Caller caller;
  private final AuditTrail audit;

  @Inject
  OwnPasswordDesk(
      StaffStore staff,
      Passwords passwords,
      SignInThrottle throttle,
      SignInBook book,
      Caller caller,
      AuditTrail audit) {
    this.staff = staff;
    this.passwords = passwords;
    this.throttle = throttle;
    this.book = book;
    this.caller = caller;
    this.audit = audit;
  }

  /** For the container's proxy. */
  public OwnPasswordDesk() {
    this(null, null, null, null, null, null);
  }

  /**
   * An open session of a colleague who has gone for coffee must not be enough. All sessions end but
   * the one that is marked with the answer.
   *
   * @return the new password's version
   */
  @Anyone
  public long chooseByColleague(PasswordChoice typed) {
    Staff me = me();
    throttle.admitName(me.loginName().text());
    if (!passwords.matches(bounded(typed.present()), me.passwordHash())) {
      book.failed(me.loginName().text(), true);
      throw Problem.of(ProblemType.PASSWORD_OLD_WRONG).at("present");
    }
    throttle.forget(me.loginName().text());
    if (typed.fresh() != null && typed.fresh().equals(typed.present())) {
      throw Problem.of(ProblemType.PASSWORD_UNCHANGED).at("fresh");
    }
    PasswordRule.check(me.loginName(), typed.fresh());
    me.choosePassword(passwords.hash(typed.fresh()));
    audit.record(AuditEvent.of("staff.password-chosen", me.loginName().text()));
    return me.credentialVersion();
  }

  private Staff me() {
    if (caller.name().equals(Caller.PUBLIC)) {
      throw Problem.of(ProblemType.NOT_SIGNED_IN);
    }
    return LoginName.typed(caller.name())
        .flatMap(staff::find)
        .filter(colleague -> colleague.state() == StaffState.ACTIVE)
        .orElseThrow(() -> Problem.of(ProblemType.NOT_ALLOWED));
  }

  private static String bounded(String typed) {
    String text = typed == null ? "" : typed;
    return text.length() <= PasswordRule.LONGEST ? text : text.substring(0, PasswordRule.LONGEST);
  }
}
