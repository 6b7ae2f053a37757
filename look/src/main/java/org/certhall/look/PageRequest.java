package org.certhall.look;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request as the page frameworks should see it, in two matters.
 *
 * <p>PrimeFaces wants its nonce back with every form, put there by a script of its own: a form sent
 * without that script would end in an incident. Here such a form is taken to have sent what its
 * page was given ({@link KeptNonce}).
 *
 * <p>The error page is shown for a request that may have been a form of another page: it must not
 * be taken for that page's form.
 */
final class PageRequest extends HttpServletRequestWrapper {

  static final String NONCE = "primefaces.nonce";

  private static final String FORM = "jakarta.faces.ViewState";

  PageRequest(HttpServletRequest request) {
    super(request);
  }

  @Override
  public String getParameter(String name) {
    if (FORM.equals(name) && getDispatcherType() == DispatcherType.ERROR) {
      return null;
    }
    String sent = super.getParameter(name);
    return sent == null && NONCE.equals(name) ? (String) getAttribute(NONCE) : sent;
  }
}
