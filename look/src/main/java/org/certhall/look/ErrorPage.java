package org.certhall.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.regex.Pattern;

/** What the error page says: chosen by the HTTP status, never by an exception's text. */
@Named
@RequestScoped
public class ErrorPage {

  /** The request attribute with the words of a problem that no form could show. */
  static final String WORDS = "org.certhall.problem-words";

  private static final Set<Integer> EXPLAINED = Set.of(401, 403, 404, 405, 413, 429, 500, 503);
  private static final Pattern INCIDENT = Pattern.compile("[0-9A-Z]{8}");

  @Inject private HttpServletRequest request;

  /** The suffix of the texts {@code error.N.what} and {@code error.N.do}. */
  public int getStatus() {
    int status = rawStatus();
    if (EXPLAINED.contains(status)) {
      return status;
    }
    return status >= 500 ? 500 : 400;
  }

  /** The words of the problem, or null when the status alone is known. */
  public String getWords() {
    return (String) request.getAttribute(WORDS);
  }

  public String getIncident() {
    String led = request.getParameter("incident");
    return led != null && INCIDENT.matcher(led).matches() ? led : RequestId.of(request);
  }

  private int rawStatus() {
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    if (status instanceof Integer code) {
      return code;
    }
    String led = request.getParameter("status");
    return led != null && led.matches("[45]\\d\\d") ? Integer.parseInt(led) : 404;
  }
}
