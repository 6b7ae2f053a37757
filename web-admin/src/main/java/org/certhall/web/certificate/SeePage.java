package org.certhall.web.certificate;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.certhall.certificate.boundary.CertificateSearchDesk;
import org.certhall.certificate.entity.SerialNumber;

/** One certificate, found. */
@Named("certificateSeen")
@RequestScoped
public class SeePage {

  @EJB private CertificateSearchDesk desk;

  private String serial;
  private CertificateFacts certificate;

  public CertificateFacts getCertificate() {
    if (certificate == null) {
      certificate = new CertificateFacts(desk.see(SerialNumber.parse(serial)));
    }
    return certificate;
  }

  public String getSerial() {
    return serial;
  }

  public void setSerial(String serial) {
    this.serial = serial;
  }
}
