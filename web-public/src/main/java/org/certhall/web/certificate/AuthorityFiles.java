package org.certhall.web.certificate;

import jakarta.ejb.EJB;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.certhall.certificate.boundary.AuthorityView;
import org.certhall.certificate.boundary.PublicationDesk;
import org.certhall.certificate.entity.EncodedCertificate;
import org.certhall.problem.Problem;

/** {@code /ca/} lists the authorities; {@code /ca/{name}.cer} and {@code .pem} are certificates. */
@WebServlet("/ca/*")
public class AuthorityFiles extends HttpServlet {

  private static final long serialVersionUID = 1L;

  /** The certificate of an authority never changes under its name. */
  private static final long SECONDS_TO_KEEP = 86_400;

  @EJB private transient PublicationDesk desk;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = request.getPathInfo();
    if (path == null || path.equals("/")) {
      list(response);
      return;
    }
    Optional<PathName> name = PathName.of(path);
    try {
      if (name.isEmpty() || !send(name.get(), request, response)) {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
      }
    } catch (Problem e) {
      response.sendError(e.type().status());
    }
  }

  private boolean send(PathName name, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    EncodedCertificate certificate = desk.certificateOf(name.authority());
    switch (name.ending()) {
      case "cer" ->
          file(certificate, "application/pkix-cert").send(request, response, certificate.der());
      case "pem" ->
          file(certificate, "application/x-pem-file")
              .send(request, response, certificate.pem().getBytes(StandardCharsets.US_ASCII));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static PublicFile file(EncodedCertificate certificate, String type) {
    return new PublicFile(
        type, certificate.serial().toString(), certificate.notBefore(), SECONDS_TO_KEEP);
  }

  private void list(HttpServletResponse response) throws IOException {
    JsonArrayBuilder array = Json.createArrayBuilder();
    for (AuthorityView authority : desk.authorities()) {
      array.add(
          Json.createObjectBuilder()
              .add("name", authority.name())
              .add("subject", authority.subject())
              .add("algorithm", authority.algorithm())
              .add("certificate", authority.certificate())
              .add("crl", authority.crl())
              .add("ocsp", authority.ocsp()));
    }
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Cache-Control", "no-cache");
    response.getOutputStream().write(array.build().toString().getBytes(StandardCharsets.UTF_8));
  }
}
