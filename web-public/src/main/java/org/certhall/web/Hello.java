package org.certhall.web;

import jakarta.ejb.EJB;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.certhall.database.boundary.SchemaMigration;

@WebServlet("/health/ready")
public class Hello extends HttpServlet {
  @EJB private transient SchemaMigration migration;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.getWriter().print("hello " + migration);
  }
}
