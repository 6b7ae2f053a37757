package org.certhall.web.authority;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import org.certhall.certificate.boundary.AuthorityDesk;
import org.certhall.certificate.boundary.AuthorityState;

/**
 * One authority, and what is left to do until it is ready. It lives as long as the view: a form
 * with files does not bring the name along.
 */
@Named("authoritySeen")
@ViewScoped
public class SeeAuthorityPage implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final int MOST_BYTES = 64 * 1024 + 1;

  @EJB private AuthorityDesk desk;
  @Inject private AuthorityDone done;

  private String name;
  private transient Part certificate;
  private transient Part issuerCertificate;
  private transient AuthorityState state;

  public String resume() {
    desk.resumeByAdministrator(name);
    return done.at(name, "see.resumed");
  }

  public String putInCharge() {
    desk.putInChargeByAdministrator(name);
    return done.at(name, "charge.done");
  }

  public String accept() {
    desk.acceptByAdministrator(name, bytes(certificate), bytes(issuerCertificate));
    return done.at(name, "outside.done");
  }

  private static byte[] bytes(Part file) {
    if (file == null) {
      return new byte[0];
    }
    try (InputStream in = file.getInputStream()) {
      return in.readNBytes(MOST_BYTES);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public AuthorityState getState() {
    if (state == null) {
      state = desk.see(name);
    }
    return state;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Part getCertificate() {
    return certificate;
  }

  public void setCertificate(Part certificate) {
    this.certificate = certificate;
  }

  public Part getIssuerCertificate() {
    return issuerCertificate;
  }

  public void setIssuerCertificate(Part issuerCertificate) {
    this.issuerCertificate = issuerCertificate;
  }
}
