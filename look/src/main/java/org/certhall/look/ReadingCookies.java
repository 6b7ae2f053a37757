package org.certhall.look;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;

/** The two cookies that hold how somebody likes to read; neither says who it is. */
final class ReadingCookies {

  static final String LANGUAGE = "hall-lang";
  static final String ELDER = "hall-elder";

  private static final int ONE_YEAR = 365 * 24 * 3600;

  private ReadingCookies() {}

  static Locale locale(HttpServletRequest request) {
    return "en".equals(read(request, LANGUAGE)) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
  }

  static boolean elder(HttpServletRequest request) {
    return "on".equals(read(request, ELDER));
  }

  static Cookie make(HttpServletRequest request, String name, String value) {
    Cookie cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setMaxAge(ONE_YEAR);
    cookie.setHttpOnly(true);
    cookie.setSecure(request.isSecure());
    cookie.setAttribute("SameSite", "Lax");
    return cookie;
  }

  private static String read(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    if (cookies == null) {
      return "";
    }
    return Stream.of(cookies)
        .filter(cookie -> name.equals(cookie.getName()))
        .map(Cookie::getValue)
        .findFirst()
        .orElse("");
  }
}
