package org.certhall.look;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.net.MalformedURLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which pages this hall has: what does not exist is not linked. */
@Named
@ApplicationScoped
public class Pages {

  private static final List<Entry> HALL =
      List.of(
          new Entry("/", "/index.xhtml", "nav.home"),
          new Entry("/orders/", "/orders/index.xhtml", "nav.orders"),
          new Entry("/downloads/", "/downloads/index.xhtml", "nav.downloads"),
          new Entry("/verify/", "/verify/index.xhtml", "nav.verify"),
          new Entry("/help/", "/help/index.xhtml", "nav.help"),
          new Entry("/branches/", "/branches/index.xhtml", "nav.branches"));

  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  @Inject private ServletContext web;
  @Inject private HttpServletRequest request;

  /**
   * An entry of the main navigation.
   *
   * @param text the key of its name
   */
  public record Entry(String address, String view, String text) {}

  /** The main navigation of the public hall. */
  public List<Entry> getNavigation() {
    return HALL.stream().filter(entry -> has(entry.view())).toList();
  }

  /** Whether the web has the view with this path from its root. */
  public boolean has(String view) {
    return known.computeIfAbsent(view, this::look);
  }

  /** Whether the reader is in this part of the web. */
  public boolean at(String address) {
    String here = request.getRequestURI().substring(request.getContextPath().length());
    return "/".equals(address)
        ? "/".equals(here) || here.startsWith("/index")
        : here.startsWith(address);
  }

  private boolean look(String view) {
    try {
      return web.getResource(view) != null;
    } catch (MalformedURLException e) {
      return false;
    }
  }
}
