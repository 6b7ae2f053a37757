package org.certhall.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.certhall.audit.control.Origin;

/** Reads the address off the HTTP request of the current thread. */
@ApplicationScoped
class RequestOrigin implements Origin {

  @Inject private HttpServletRequest request;

  @Override
  public String address() {
    try {
      String address = request.getRemoteAddr();
      return address == null ? NOWHERE : address;
    } catch (ContextNotActiveException | IllegalStateException noRequest) {
      return NOWHERE;
    }
  }
}
