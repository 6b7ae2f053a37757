package org.certhall.look;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Puts the caller's address in the place of the nearest proxy's, before anything asks for it: for
 * the audit trail, the throttles and the limits.
 */
public class CallerAddress extends HttpFilter {

  /** Under this attribute the rules find it, which see the container's request and no wrapper. */
  static final String ATTRIBUTE = "certhall.caller-address";

  private static final long serialVersionUID = 1L;

  private transient Proxies proxies;

  @Override
  public void init() {
    proxies =
        Proxies.of(
            ConfigProvider.getConfig()
                .getOptionalValue("certhall.proxies", String.class)
                .orElse(""));
  }

  /** Also for a request that was injected, which is the container's and not the filter's. */
  public static String of(HttpServletRequest request) {
    Object caller = request.getAttribute(ATTRIBUTE);
    return caller instanceof String address ? address : request.getRemoteAddr();
  }

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain on)
      throws IOException, ServletException {
    String peer = request.getRemoteAddr();
    if (!proxies.believes(peer)) {
      on.doFilter(request, response);
      return;
    }
    String caller = proxies.caller(peer, Collections.list(request.getHeaders("X-Forwarded-For")));
    boolean secure =
        proxies.isSecure(peer, Collections.list(request.getHeaders("X-Forwarded-Proto")));
    request.setAttribute(ATTRIBUTE, caller);
    on.doFilter(new Forwarded(request, caller, secure || request.isSecure()), response);
  }

  /** A request as the caller made it. */
  private static final class Forwarded extends HttpServletRequestWrapper {

    private final String caller;
    private final boolean secure;

    Forwarded(HttpServletRequest request, String caller, boolean secure) {
      super(request);
      this.caller = caller;
      this.secure = secure;
    }

    @Override
    public String getRemoteAddr() {
      return caller;
    }

    @Override
    public String getRemoteHost() {
      return caller;
    }

    @Override
    public boolean isSecure() {
      return secure;
    }

    @Override
    public String getScheme() {
      return secure ? "https" : "http";
    }
  }
}
