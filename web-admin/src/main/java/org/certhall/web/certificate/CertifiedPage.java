package org.certhall.web.certificate;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.certhall.certificate.boundary.CertificateView;
import org.certhall.certificate.boundary.CounterCertificationDesk;
import org.certhall.certificate.entity.SerialNumber;

/** A clerk sees and fetches the certificate. */
@Named
@RequestScoped
public class CertifiedPage {

  @EJB private CounterCertificationDesk desk;

  private String serial;
  private CertificateFacts certificate;
  private CertificateFacts partner;

  public CertificateFacts getCertificate() {
    if (certificate == null) {
      CertificateView view = desk.see(SerialNumber.parse(serial));
      certificate = new CertificateFacts(view);
    }
    return certificate;
  }

  /** The other certificate of the pair; null if it is of none. */
  public CertificateFacts getPartner() {
    if (partner == null && getCertificate().isOfAPair()) {
      partner = new CertificateFacts(desk.see(SerialNumber.parse(getCertificate().getPartner())));
    }
    return partner;
  }

  public String getSerial() {
    return serial;
  }

  public void setSerial(String serial) {
    this.serial = serial;
  }
}
