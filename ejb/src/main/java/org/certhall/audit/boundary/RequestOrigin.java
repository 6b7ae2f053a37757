package org.certhall.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.certhall.audit.control.Origin;

/**
 * Reads the address off the HTTP request of the current thread: the caller's, where the web has
 * found that a proxy of ours stands between.
 */
@ApplicationScoped
class RequestOrigin implements Origin {

  /** Where each web's filter leaves it ({@code org.certhall.look.CallerAddress}). */
  private static final String BEHIND_A_PROXY = "certhall.caller-address";

  @Inject private HttpServletRequest request;

  @Override
  public String address() {
    try {
      if (request.getAttribute(BEHIND_A_PROXY) instanceof String caller) {
        return caller;
      }
      String address = request.getRemoteAddr();
      return address == null ? NOWHERE : address;
    } catch (ContextNotActiveException | IllegalStateException noRequest) {
      return NOWHERE;
    }
  }
}
