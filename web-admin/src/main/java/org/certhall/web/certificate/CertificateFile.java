package org.certhall.web.certificate;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.certhall.certificate.boundary.CertificateView;
import org.certhall.certificate.boundary.CounterCertificationDesk;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.problem.Problem;

/** {@code /certificate/file/{serial}.pem}: the certificate to take away. */
@WebServlet("/certificate/file/*")
public class CertificateFile extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String ENDING = ".pem";

  @EJB private transient CounterCertificationDesk desk;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    if (path == null || !path.endsWith(ENDING)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      String digits = path.substring(1, path.length() - ENDING.length());
      CertificateView certificate = desk.see(SerialNumber.parse(digits));
      byte[] pem = certificate.content().pem().getBytes(StandardCharsets.US_ASCII);
      response.setContentType("application/x-pem-file");
      response.setHeader(
          "Content-Disposition", "attachment; filename=\"" + certificate.serial() + ".pem\"");
      response.setHeader("Cache-Control", "no-store");
      response.setContentLength(pem.length);
      response.getOutputStream().write(pem);
    } catch (Problem e) {
      response.sendError(e.type().status());
    }
  }
}
