package org.certhall.web.branch;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The addresses of the console that answer before sign-in, and the way back after it. */
final class OpenPaths {

  static final String SIGN_IN = "/branch/sign-in.xhtml";

  /** Where colleagues choose their own password. */
  static final String PASSWORD = "/branch/password.xhtml";

  private static final List<String> HOME = List.of("", "/", "/index.xhtml");
  private static final List<String> FOLDERS =
      List.of("/jakarta.faces.resource/", "/look/", "/error/");

  private OpenPaths() {}

  static boolean isOpen(String servletPath) {
    return servletPath.equals(SIGN_IN)
        || servletPath.equals(SIGN_IN.replace(".xhtml", ""))
        || FOLDERS.stream().anyMatch(servletPath::startsWith);
  }

  /** A page that was asked for by link is shown after sign-in. */
  static String returning(HttpServletRequest request) {
    if (!request.getMethod().equals("GET") || HOME.contains(request.getServletPath())) {
      return "";
    }
    String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
    return "?to=" + URLEncoder.encode(request.getServletPath() + query, StandardCharsets.UTF_8);
  }

  /** Only pages of this console: somebody else's link must not lead out of it. */
  static String safe(String to) {
    boolean inside =
        to != null && to.matches("/[a-z][A-Za-z0-9/._~?=&%+-]{0,500}") && !to.contains("..");
    return inside && !to.startsWith("/branch/sign-in") ? to : "/index.xhtml";
  }
}
