package org.certhall.web.certificate;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.certhall.certificate.boundary.PublicationDesk;
import org.certhall.certificate.boundary.PublishedList;
import org.certhall.problem.Problem;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * {@code /crl/{authority}.crl} and beside it: the newest revocation lists (RFC 2585, section 4).
 */
@WebServlet("/crl/*")
public class RevocationListFiles extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @EJB private transient PublicationDesk desk;

  /** How long a cache outside may lag behind a revocation. */
  @Inject
  @ConfigProperty(name = "certhall.crl.max-age-seconds", defaultValue = "60")
  private long maxAge;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<ListPath> path = ListPath.of(request.getPathInfo());
    if (path.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    try {
      PublishedList list = path.get().from(desk);
      new PublicFile("application/pkix-crl", tagOf(list), list.thisUpdate(), maxAge)
          .send(request, response, list.size(), out -> copy(list, out));
    } catch (Problem e) {
      response.sendError(e.type().status());
    }
  }

  private void copy(PublishedList list, OutputStream out) throws IOException {
    for (int part = 1; part <= list.parts(); part++) {
      out.write(desk.partOf(list, part));
    }
  }

  /** The number alone would be the same again in a hall that was set up anew. */
  private static String tagOf(PublishedList list) {
    return list.number() + "-" + list.thisUpdate().getEpochSecond();
  }
}
