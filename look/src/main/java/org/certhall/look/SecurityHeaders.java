package org.certhall.look;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * What every answer tells the browser.
 *
 * <p>The content security policy here is that of answers without scripts. PrimeFaces sends a Faces
 * page its own, with the nonce of that page (web.xml, {@code primefaces.CSP_POLICY}); browsers
 * enforce the sum of two policies, so the page's takes the place of this one.
 */
public class SecurityHeaders extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String CSP = "Content-Security-Policy";

  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
          + " frame-ancestors 'none'; form-action 'none'";

  /** The hall's own pages may reach the token assistant on this computer, and nothing else. */
  private static final String PERMISSIONS =
      "loopback-network=(self), camera=(), microphone=(), geolocation=(), payment=(), usb=()";

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain on)
      throws IOException, ServletException {
    response.setHeader(CSP, POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "same-origin");
    response.setHeader("Permissions-Policy", PERMISSIONS);
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    if (request.isSecure()) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
    response.setHeader("Cache-Control", isOurStyle(request) ? "max-age=3600" : "no-store");
    on.doFilter(new PageRequest(request), new OnePolicy(response));
  }

  private static boolean isOurStyle(HttpServletRequest request) {
    return request.getRequestURI().startsWith(request.getContextPath() + "/look/");
  }

  /** A policy added later replaces the first. */
  private static final class OnePolicy extends HttpServletResponseWrapper {

    OnePolicy(HttpServletResponse response) {
      super(response);
    }

    @Override
    public void addHeader(String name, String value) {
      if (CSP.equalsIgnoreCase(name)) {
        super.setHeader(name, value);
      } else {
        super.addHeader(name, value);
      }
    }
  }
}
