package org.certhall.look;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;

/**
 * Gives each request a short number that can be read out over the telephone. While the request is
 * served the worker thread's name ends in it, so that every log line bears it; it is also the
 * incident number on the error page and the answer's header {@code X-Request-Id}.
 */
public class RequestId extends HttpFilter {

  private static final long serialVersionUID = 1L;

  private static final String ATTRIBUTE = "org.certhall.request-id";

  /** Without the letters and digits that are mistaken for one another. */
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int LENGTH = 8;
  private static final SecureRandom RANDOM = new SecureRandom();

  @Override
  protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain on)
      throws IOException, ServletException {
    String id = request.getAttribute(ATTRIBUTE) == null ? next() : of(request);
    request.setAttribute(ATTRIBUTE, id);
    response.setHeader("X-Request-Id", id);
    Thread worker = Thread.currentThread();
    String name = worker.getName();
    worker.setName(name.endsWith(id) ? name : name + ' ' + id);
    try {
      on.doFilter(request, response);
    } finally {
      worker.setName(name);
    }
  }

  /** The id of this request, or a dash outside of the filter. */
  static String of(ServletRequest request) {
    Object id = request.getAttribute(ATTRIBUTE);
    return id == null ? "-" : id.toString();
  }

  private static String next() {
    StringBuilder id = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
    }
    return id.toString();
  }
}
