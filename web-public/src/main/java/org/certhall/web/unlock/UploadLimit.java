package org.certhall.web.unlock;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Says that an upload is too large: before a byte of it is read, where the browser says how large
 * it is, and else at the byte where the container breaks off. What a channel takes is smaller and
 * is judged by its terms.
 */
public class UploadLimit extends HttpFilter {

  private static final long serialVersionUID = 1L;

  /** As in web.xml: {@code max-file-size}. */
  private static final long MOST = 8 << 20;

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain on)
      throws IOException, ServletException {
    if (request.getContentLengthLong() > MOST || isCutOff(request)) {
      // Not sendError: the error page would read the upload again, for its own parameters.
      response.sendRedirect(request.getContextPath() + "/error/?status=413");
    } else {
      on.doFilter(request, response);
    }
  }

  /** Reads an upload that does not say how large it is; the container throws at the limit. */
  private static boolean isCutOff(HttpServletRequest request) throws IOException, ServletException {
    String type = request.getContentType();
    if (request.getContentLengthLong() >= 0 || type == null || !type.startsWith("multipart/")) {
      return false;
    }
    try {
      request.getParts();
      return false;
    } catch (IllegalStateException tooLarge) {
      return true;
    }
  }
}
