package org.certhall.branch.control;

import org.certhall.branch.entity.LoginName;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** What a password must be: long (NIST SP 800-63B asks for length, not for a mix of signs). */
public final class PasswordRule {

  static final int SHORTEST = 12;
  public static final int LONGEST = 128;

  private PasswordRule() {}

  /** Refuses a password that is short, endless, or little more than the name. */
  public static void check(LoginName name, String password) {
    String typed = password == null ? "" : password;
    long signs = typed.codePoints().distinct().count();
    if (typed.length() < SHORTEST || signs < 5 || typed.startsWith(name.text())) {
      throw Problem.of(ProblemType.PASSWORD_TOO_WEAK, SHORTEST).at("fresh");
    }
    if (typed.length() > LONGEST) {
      throw Problem.of(ProblemType.TOO_LONG, LONGEST).at("fresh");
    }
  }
}
