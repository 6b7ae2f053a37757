package org.certhall.web.branch;

import jakarta.ejb.EJB;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.certhall.branch.boundary.SessionMark;
import org.certhall.branch.boundary.SignInDesk;

/**
 * Ends a session whose password has been replaced since, or that has lasted a working day: the
 * container itself would believe whoever signed in once for as long as they keep asking.
 */
public class SessionGuard extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** The session attribute of the mark. */
  static final String MARK = SessionMark.class.getName();

  @EJB private transient SignInDesk desk;

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain on)
      throws IOException, ServletException {
    if (request.getUserPrincipal() == null || isGood(request.getSession(false))) {
      on.doFilter(request, response);
      return;
    }
    request.logout();
    HttpSession over = request.getSession(false);
    if (over != null) {
      over.invalidate();
    }
    SignInFirst.send(request, response);
  }

  private boolean isGood(HttpSession session) {
    return session != null
        && session.getAttribute(MARK) instanceof SessionMark mark
        && desk.isInForce(mark);
  }
}
