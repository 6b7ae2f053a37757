package org.certhall.web.certificate;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.certhall.certificate.boundary.SignedStatus;
import org.certhall.certificate.boundary.StatusDesk;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** {@code /ocsp}: POST (RFC 6960, appendix A) and GET with the request in the path (RFC 5019). */
@WebServlet("/ocsp/*")
public class StatusResponder extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final String REQUEST = "application/ocsp-request";
  private static final int MOST_BYTES = 16 * 1024;

  @EJB private transient StatusDesk desk;

  /** How long a cache outside may lag behind a revocation. */
  @Inject
  @ConfigProperty(name = "certhall.ocsp.max-age-seconds", defaultValue = "60")
  private long maxAge;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (!isRequest(request.getContentType())) {
      response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
      return;
    }
    byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
      return;
    }
    response.setHeader("Cache-Control", "no-store");
    send(desk.answer(body), response);
  }

  /** Whatever parameters follow the type. */
  private static boolean isRequest(String contentType) {
    return contentType != null && contentType.split(";", 2)[0].strip().equalsIgnoreCase(REQUEST);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    SignedStatus status = desk.answer(inPath(request));
    status
        .until()
        .ifPresentOrElse(
            until -> allowKeeping(status, until, response),
            () -> response.setHeader("Cache-Control", "no-store"));
    send(status, response);
  }

  /** RFC 5019, 6.2: a cache may keep it, and must ask again. */
  private void allowKeeping(SignedStatus status, Instant until, HttpServletResponse response) {
    long seconds =
        Math.max(0, Math.min(maxAge, Duration.between(status.producedAt(), until).toSeconds()));
    response.setHeader(
        "Cache-Control", "max-age=" + seconds + ", public, no-transform, must-revalidate");
    response.setDateHeader("Last-Modified", status.producedAt().toEpochMilli());
    response.setDateHeader("Expires", until.toEpochMilli());
  }

  private static void send(SignedStatus status, HttpServletResponse response) throws IOException {
    response.setContentType("application/ocsp-response");
    response.setContentLength(status.der().length);
    response.getOutputStream().write(status.der());
  }

  /** What is no base64 is no request either, and is answered as such. */
  private static byte[] inPath(HttpServletRequest request) {
    String prefix = request.getContextPath() + request.getServletPath() + "/";
    String uri = request.getRequestURI();
    if (!uri.startsWith(prefix)) {
      return new byte[0];
    }
    try {
      String text =
          URLDecoder.decode(
              uri.substring(prefix.length()).replace("+", "%2B"), StandardCharsets.US_ASCII);
      return Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }
}
