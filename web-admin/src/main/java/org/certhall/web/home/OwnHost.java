package org.certhall.web.home;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Outside the demo the console answers on its own host name alone: on the public hall's name it
 * would share an origin with pages that anybody opens.
 */
public class OwnHost extends HttpFilter {

  private static final long serialVersionUID = 1L;

  @Inject
  @ConfigProperty(name = "certhall.demo", defaultValue = "false")
  private boolean demo;

  @Inject
  @ConfigProperty(name = "certhall.admin.base-url", defaultValue = "http://localhost:8080/admin")
  private String baseUrl;

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain on)
      throws IOException, ServletException {
    if (demo || isOwn(request.getServerName(), baseUrl)) {
      on.doFilter(request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  /** By name alone: a proxy may listen on another port. */
  static boolean isOwn(String host, String baseUrl) {
    String own = URI.create(baseUrl).getHost();
    return own != null && own.equalsIgnoreCase(host);
  }
}
