package org.certhall.web.unlock;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.certhall.attachment.entity.DocumentKind;
import org.certhall.problem.Problem;
import org.certhall.unlock.boundary.UnlockFormDesk;
import org.certhall.web.orders.OrderCookies;

/** The owner's own scan, made anew by the hall; to others it does not exist. */
@WebServlet("/unlock/scan")
public class ScanPicture extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient UnlockFormDesk desk;
  @Inject private transient OrderCookies cookies;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    try {
      DocumentKind document = DocumentKind.valueOf("" + request.getParameter("document"));
      byte[] jpeg = desk.picture(cookies.key(request.getParameter("order")), document);
      response.setContentType("image/jpeg");
      response.setContentLength(jpeg.length);
      response.getOutputStream().write(jpeg);
    } catch (Problem | IllegalArgumentException none) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }
}
