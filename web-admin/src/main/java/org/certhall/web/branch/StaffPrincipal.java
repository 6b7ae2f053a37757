package org.certhall.web.branch;

import jakarta.security.enterprise.CallerPrincipal;
import org.certhall.branch.boundary.SessionMark;

/** A colleague who has just signed in, with what their session is to be marked by. */
final class StaffPrincipal extends CallerPrincipal {

  private static final long serialVersionUID = 1L;

  private final SessionMark mark;

  StaffPrincipal(SessionMark mark) {
    super(mark.loginName());
    this.mark = mark;
  }

  SessionMark mark() {
    return mark;
  }
}
