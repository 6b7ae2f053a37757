package org.certhall.look;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.certhall.problem.PlainText;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * Lets no text in that is not {@link PlainText}, whichever page or call it is for, and no form
 * whose state or nonce nobody of ours has written: Faces would fail over either.
 *
 * <p>A form comes through without the characters, and {@link PlainForms} says beside the field that
 * they were there; all else is answered here.
 */
public class PlainRequests extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String STATE = "jakarta.faces.ViewState";
  private static final Pattern WRITTEN_STATE = Pattern.compile("-?\\d{1,20}:-?\\d{1,20}");
  private static final Pattern WRITTEN_NONCE =
      Pattern.compile("([A-Za-z0-9+/]{4}){0,32}([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain on)
      throws IOException, ServletException {
    String state = request.getParameter(STATE);
    if (state != null && !isWritten(state, request.getParameter(PageRequest.NONCE))) {
      refuse(ProblemType.FORM_DAMAGED, request, response);
      return;
    }
    Set<String> refused = PlainParameters.refused(request.getParameterMap());
    if (!isPlainAddress(request) || (state == null && !refused.isEmpty())) {
      refuse(ProblemType.CONTROL_CHARACTERS, request, response);
    } else if (refused.isEmpty()) {
      on.doFilter(request, response);
    } else {
      on.doFilter(new PlainParameters(request, refused), response);
    }
  }

  private static boolean isWritten(String state, String nonce) {
    return WRITTEN_STATE.matcher(state).matches()
        && (nonce == null || WRITTEN_NONCE.matcher(nonce).matches());
  }

  private static boolean isPlainAddress(HttpServletRequest request) {
    String further = request.getPathInfo();
    return PlainText.isLine(request.getServletPath())
        && (further == null || PlainText.isLine(further));
  }

  private static void refuse(
      ProblemType type, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Problem problem = Problem.of(type);
    if ((request.getServletPath() + "/").startsWith("/api/")) {
      new ProblemDocument(request).send(problem, response);
      return;
    }
    String words = ProblemWords.of(problem, ReadingCookies.locale(request));
    request.setAttribute(ErrorPage.WORDS, words);
    response.sendError(problem.type().status());
  }
}
