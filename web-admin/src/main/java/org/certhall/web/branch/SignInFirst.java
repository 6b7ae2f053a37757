package org.certhall.web.branch;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Leads whoever is not signed in to the page where they can, in the words of what they asked with.
 */
final class SignInFirst {

  private SignInFirst() {}

  static void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    String page = request.getContextPath() + OpenPaths.SIGN_IN;
    if (request.getServletPath().startsWith("/api/")) {
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    } else if (request.getHeader("Faces-Request") != null) {
      response.setContentType("text/xml;charset=UTF-8");
      response
          .getWriter()
          .write("<partial-response><redirect url=\"" + page + "\"/></partial-response>");
    } else {
      // Not sendRedirect: before the filters the container would lead to its own end of a proxy.
      response.setStatus(HttpServletResponse.SC_FOUND);
      response.setHeader("Location", page + OpenPaths.returning(request));
    }
  }
}
