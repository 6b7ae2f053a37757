package org.certhall.look;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Leads to addresses as the caller sees this hall: the container knows only its own end. */
final class RedirectByCaller extends HttpServletResponseWrapper {

  private final HttpServletRequest request;

  RedirectByCaller(HttpServletRequest request, HttpServletResponse response) {
    super(response);
    this.request = request;
  }

  @Override
  public void sendRedirect(String location) throws IOException {
    boolean here = location.startsWith("/") && !location.startsWith("//");
    super.sendRedirect(here ? CallerAddress.ofHost(request) + location : location);
  }
}
