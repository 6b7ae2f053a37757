package org.certhall.web.order;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.certhall.attachment.entity.DocumentKind;
import org.certhall.problem.Problem;
import org.certhall.unlock.boundary.ReviewDesk;

/** A scan beside the order under review; the boundary decides who may and records who did. */
@WebServlet("/order/scan")
public class ReviewScan extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient ReviewDesk desk;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      DocumentKind document = DocumentKind.valueOf("" + request.getParameter("document"));
      byte[] jpeg = desk.picture(request.getParameter("order"), document);
      response.setContentType("image/jpeg");
      response.setContentLength(jpeg.length);
      response.getOutputStream().write(jpeg);
    } catch (Problem | IllegalArgumentException none) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
