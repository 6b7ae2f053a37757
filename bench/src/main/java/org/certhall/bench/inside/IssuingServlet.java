package org.certhall.bench.inside;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** POST of a PKCS#10 request gives the serial of its certificate. */
@WebServlet("/issue")
public class IssuingServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB private transient InsideDesk desk;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    byte[] body = request.getInputStream().readAllBytes();
    byte[] serial =
        desk.certify(body, request.getParameter("order")).getBytes(StandardCharsets.US_ASCII);
    response.setContentType("text/plain");
    response.setContentLength(serial.length);
    response.getOutputStream().write(serial);
  }
}
