package org.certhall.web.orders;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.certhall.order.boundary.OrderKey;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** One cookie an order, so that several tokens are done one after another without mixing up. */
@RequestScoped
public class OrderCookies {

  private static final String PREFIX = "order-";

  /** With this before its name no other host and no plain connection can plant a cookie. */
  private static final String HOST_ONLY = "__Host-";

  private static final int LASTS = (int) Duration.ofDays(60).toSeconds();
  private static final int MOST = 20;

  @Inject private HttpServletRequest request;

  @Inject
  @ConfigProperty(name = "certhall.public.base-url", defaultValue = "http://localhost:8080")
  private String baseUrl;

  /** The key that this browser holds for the number; without one it opens nothing. */
  public OrderKey key(String number) {
    return cookies().stream()
        .filter(cookie -> cookie.getName().equals(prefix() + number))
        .map(cookie -> new OrderKey(number, cookie.getValue()))
        .findFirst()
        .orElse(new OrderKey(number, null));
  }

  /** All that this browser holds. */
  public List<OrderKey> all() {
    return cookies().stream()
        .filter(cookie -> cookie.getName().startsWith(prefix()))
        .limit(MOST)
        .map(
            cookie ->
                new OrderKey(cookie.getName().substring(prefix().length()), cookie.getValue()))
        .toList();
  }

  public boolean holds(String number) {
    return cookies().stream().anyMatch(cookie -> cookie.getName().equals(prefix() + number));
  }

  public void keep(OrderKey key, HttpServletResponse response) {
    Cookie cookie = new Cookie(prefix() + key.number(), key.secret());
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setSecure(isSecure());
    cookie.setMaxAge(LASTS);
    cookie.setAttribute("SameSite", "Lax");
    response.addCookie(cookie);
  }

  private String prefix() {
    return isSecure() ? HOST_ONLY + PREFIX : PREFIX;
  }

  /** By its address too: a proxy that ends TLS may be one that nobody has named. */
  private boolean isSecure() {
    return request.isSecure() || baseUrl.startsWith("https:");
  }

  private List<Cookie> cookies() {
    return request.getCookies() == null ? List.of() : Arrays.asList(request.getCookies());
  }
}
