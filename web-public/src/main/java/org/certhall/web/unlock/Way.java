package org.certhall.web.unlock;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The way from page to page: always by a redirect, so that "back" and "reload" do no harm. */
final class Way {

  private Way() {}

  static void toOrder(FacesContext faces, String page, String orderNumber) {
    to(faces, page + "?order=" + encoded(orderNumber));
  }

  static void to(FacesContext faces, String address) {
    ExternalContext outside = faces.getExternalContext();
    try {
      outside.redirect(outside.getRequestContextPath() + address);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    faces.responseComplete();
  }

  static String encoded(String text) {
    return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  static HttpServletResponse response(FacesContext faces) {
    return (HttpServletResponse) faces.getExternalContext().getResponse();
  }
}
