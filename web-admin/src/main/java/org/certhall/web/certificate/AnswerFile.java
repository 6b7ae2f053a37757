package org.certhall.web.certificate;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.certhall.certificate.boundary.CounterCertificationDesk;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.problem.Problem;

/** {@code /certificate/answer/{serial}.der}: the answer of GM/T 0092 to a request for a pair. */
@WebServlet("/certificate/answer/*")
public class AnswerFile extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String ENDING = ".der";

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
      SerialNumber serial = SerialNumber.parse(digits);
      byte[] answer = desk.answerForClerk(serial);
      response.setContentType("application/octet-stream");
      response.setHeader(
          "Content-Disposition", "attachment; filename=\"" + serial + "-answer.der\"");
      response.setHeader("Cache-Control", "no-store");
      response.setContentLength(answer.length);
      response.getOutputStream().write(answer);
    } catch (Problem e) {
      response.sendError(e.type().status());
    }
  }
}
