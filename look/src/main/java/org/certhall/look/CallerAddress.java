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
 * Puts the caller's address in the place of the nearest proxy's, and the scheme of the caller's
 * connection in the place of the proxy's, before anything asks for them: for the audit trail, the
 * throttles and the limits, the session's cookie and every address that an answer leads to.
 */
public class CallerAddress extends HttpFilter {

  /** Under this attribute the rules find it, which see the container's request and no wrapper. */
  static final String ATTRIBUTE = "certhall.caller-address";

  private static final long serialVersionUID = 1L;

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

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
    if (secure) {
      ContainerRequest.setSecure(request);
    }
    Forwarded forwarded = new Forwarded(request, caller, secure || request.isSecure());
    on.doFilter(forwarded, new RedirectByCaller(forwarded, response));
  }

  /** Scheme, host and port as an address begins with them. */
  static String ofHost(HttpServletRequest request) {
    int port = request.getServerPort();
    String host = request.getScheme() + "://" + request.getServerName();
    return port == (request.isSecure() ? HTTPS : HTTP) ? host : host + ":" + port;
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

    /** As the caller's Host header has it; without a port there, that of the scheme. */
    @Override
    public int getServerPort() {
      int port = super.getServerPort();
      return secure && port == HTTP ? HTTPS : port;
    }

    @Override
    public StringBuffer getRequestURL() {
      return new StringBuffer(ofHost(this)).append(getRequestURI());
    }
  }
}
