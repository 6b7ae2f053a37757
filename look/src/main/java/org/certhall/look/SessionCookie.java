package org.certhall.look;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A hall whose address begins with https sends its session's cookie over nothing else, and where it
 * is for the whole host, under a name that no other host and no plain connection can plant. Each
 * web names the setting of its address in the context parameter {@value #ADDRESS}.
 */
public class SessionCookie implements ServletContextListener {

  static final String ADDRESS = "certhall.look.base-url-setting";

  private static final String HOST_ONLY = "__Host-";

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext web = event.getServletContext();
    boolean https =
        ConfigProvider.getConfig()
            .getOptionalValue(web.getInitParameter(ADDRESS), String.class)
            .filter(address -> address.startsWith("https:"))
            .isPresent();
    if (https) {
      harden(web.getSessionCookieConfig());
    }
  }

  private static void harden(SessionCookieConfig cookie) {
    cookie.setSecure(true);
    if ("/".equals(cookie.getPath())) {
      cookie.setName(HOST_ONLY + cookie.getName());
    }
  }
}
