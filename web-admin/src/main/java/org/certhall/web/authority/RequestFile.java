package org.certhall.web.authority;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.certhall.certificate.boundary.AuthorityDesk;
import org.certhall.certificate.entity.EncodedCertificate;
import org.certhall.problem.Problem;

/** {@code /authority/request/{authority}.csr}: what somebody outside shall sign. */
@WebServlet("/authority/request/*")
public class RequestFile extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String ENDING = ".csr";

  @EJB private transient AuthorityDesk desk;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    if (path == null || !path.endsWith(ENDING)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    String name = path.substring(1, path.length() - ENDING.length());
    try {
      byte[] pem =
          EncodedCertificate.pem("CERTIFICATE REQUEST", desk.requestOf(name).der())
              .getBytes(StandardCharsets.US_ASCII);
      response.setContentType("application/pkcs10");
      response.setHeader("Content-Disposition", "attachment; filename=\"" + name + ".csr\"");
      response.setHeader("Cache-Control", "no-store");
      response.setContentLength(pem.length);
      response.getOutputStream().write(pem);
    } catch (Problem e) {
      response.sendError(e.type().status());
    }
  }
}
