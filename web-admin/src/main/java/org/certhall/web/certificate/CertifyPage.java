package org.certhall.web.certificate;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.certhall.certificate.boundary.CertificateView;
import org.certhall.certificate.boundary.CounterCertificationDesk;

/** A clerk has a request certified. */
@Named
@RequestScoped
public class CertifyPage {

  /** Of a huge file only so much is read as shows the desk that it is too large. */
  private static final int MOST_BYTES = 64 * 1024;

  @EJB private CounterCertificationDesk desk;

  private String organisationName;
  private String creditCode;
  private String request;
  private Part file;
  private Kind kind = Kind.SINGLE;

  /** What is asked for. */
  public enum Kind {
    SINGLE,
    PAIR
  }

  /** The way to the finished certificate; by a redirect, so that a reload asks for nothing new. */
  public String certify() {
    CertificateView signature =
        kind == Kind.PAIR
            ? desk.certifyPairByClerk(organisationName, creditCode, bytes()).signature()
            : desk.certifyByClerk(organisationName, creditCode, bytes());
    return "/certificate/certified?faces-redirect=true&serial=" + signature.serial();
  }

  /** The file goes before the text: it was chosen on purpose. */
  private byte[] bytes() {
    if (file == null || file.getSize() == 0) {
      return request == null ? new byte[0] : request.getBytes(StandardCharsets.UTF_8);
    }
    try (InputStream in = file.getInputStream()) {
      return in.readNBytes(MOST_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String getOrganisationName() {
    return organisationName;
  }

  public void setOrganisationName(String organisationName) {
    this.organisationName = organisationName;
  }

  public String getCreditCode() {
    return creditCode;
  }

  public void setCreditCode(String creditCode) {
    this.creditCode = creditCode;
  }

  public String getRequest() {
    return request;
  }

  public void setRequest(String request) {
    this.request = request;
  }

  public List<Kind> getKinds() {
    return List.of(Kind.values());
  }

  public Kind getKind() {
    return kind;
  }

  public void setKind(Kind kind) {
    this.kind = kind;
  }

  public Part getFile() {
    return file;
  }

  public void setFile(Part file) {
    this.file = file;
  }
}
