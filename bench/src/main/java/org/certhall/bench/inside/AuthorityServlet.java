package org.certhall.bench.inside;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.certhall.authority.entity.KeyAlgorithm;

/** Founds an authority, signs with its key, or publishes its list. */
@WebServlet({"/found", "/sign", "/publish"})
public class AuthorityServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB private transient InsideDesk desk;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String name = request.getParameter("name");
    switch (request.getServletPath()) {
      case "/found" -> desk.found(name, KeyAlgorithm.valueOf(request.getParameter("algorithm")));
      case "/sign" -> desk.sign(name, Integer.parseInt(request.getParameter("times")));
      default -> desk.publish(name);
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
