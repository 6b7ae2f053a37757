package org.certhall.web.unlock;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Says that an upload is too large before a byte of it is read. What a channel takes is smaller and
 * is judged by its terms; this is the limit above which the container would only break off.
 */
public class UploadLimit extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** As in web.xml: {@code max-file-size}. */
  private static final long MOST = 8 << 20;

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain on)
      throws IOException, ServletException {
    if (request.getContentLengthLong() > MOST) {
      // Not sendError: the error page would read the upload again, for its own parameters.
      response.sendRedirect(request.getContextPath() + "/error/?status=413");
    } else {
      on.doFilter(request, response);
    }
  }
}
