package org.certhall.look;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Tells the container itself that the caller came over TLS: it makes the session's cookie, and what
 * is injected into beans is its request and none that a filter has wrapped.
 *
 * <p>Jakarta Servlet has no word for that, and Payara's own ({@code scheme-mapping} of a listener)
 * believes anybody's header. So Payara's request is asked by its public methods; a container that
 * has none of that name keeps its opinion, and the log says so.
 */
final class ContainerRequest {

  private static final Logger LOG = Logger.getLogger(ContainerRequest.class.getName());

  private ContainerRequest() {}

  static void setSecure(ServletRequest request) {
    ServletRequest container = request;
    while (container instanceof ServletRequestWrapper wrapper) {
      container = wrapper.getRequest();
    }
    try {
      Object unwrapped =
          container.getClass().getMethod("getUnwrappedCoyoteRequest").invoke(container);
      unwrapped.getClass().getMethod("setSecure", boolean.class).invoke(unwrapped, true);
    } catch (ReflectiveOperationException e) {
      LOG.log(
          Level.WARNING,
          "this container does not take a proxy''s word for TLS: {0}",
          e.getMessage());
    }
  }
}
