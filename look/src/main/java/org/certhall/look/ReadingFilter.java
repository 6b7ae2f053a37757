package org.certhall.look;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Takes {@code ?lang=en} and {@code ?elder=on} from any page's address into cookies and leads back
 * to the same page: the switches are plain links and need no script.
 */
public class ReadingFilter extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final Set<String> LANGUAGES = Set.of("zh", "en");
  private static final Set<String> SWITCH = Set.of("on", "off");

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain on)
      throws IOException, ServletException {
    String query = request.getQueryString();
    if (query == null || !"GET".equals(request.getMethod()) || !asks(query)) {
      on.doFilter(request, response);
      return;
    }
    remember(request, response, "lang", ReadingCookies.LANGUAGE, LANGUAGES);
    remember(request, response, "elder", ReadingCookies.ELDER, SWITCH);
    response.sendRedirect(samePage(request, query));
  }

  private static boolean asks(String query) {
    return Stream.of(query.split("&")).anyMatch(ReadingFilter::isSwitch);
  }

  private static boolean isSwitch(String pair) {
    return pair.startsWith("lang=") || pair.startsWith("elder=");
  }

  private static void remember(
      HttpServletRequest request,
      HttpServletResponse response,
      String parameter,
      String cookie,
      Set<String> allowed) {
    String value = request.getParameter(parameter);
    if (value != null && allowed.contains(value)) {
      response.addCookie(ReadingCookies.make(request, cookie, value));
    }
  }

  private static String samePage(HttpServletRequest request, String query) {
    String rest =
        Stream.of(query.split("&"))
            .filter(pair -> !isSwitch(pair))
            .collect(Collectors.joining("&"));
    // A path that begins with two slashes would be read as another host.
    String path = request.getRequestURI().replaceFirst("^/+", "/");
    return rest.isEmpty() ? path : path + "?" + rest;
  }
}
