package org.certhall.bench.inside;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.certhall.authority.entity.KeyAlgorithm;

/** Founds an authority, or signs with its key, as the measurement wants it. */
@WebServlet({"/found", "/sign"})
public class FoundingServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB private transient InsideDesk desk;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = request.getParameter("name");
    if (request.getServletPath().equals("/found")) {
      desk.found(name, KeyAlgorithm.valueOf(request.getParameter("algorithm")));
    } else {
      desk.sign(name, Integer.parseInt(request.getParameter("times")));
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
