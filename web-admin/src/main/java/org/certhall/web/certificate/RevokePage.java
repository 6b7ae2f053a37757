package org.certhall.web.certificate;

import jakarta.ejb.EJB;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.ResourceBundle;
import org.certhall.certificate.boundary.RevocationDesk;
import org.certhall.certificate.entity.RevocationReason;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * A supervisor revokes a certificate: first it is looked at, then its number is typed again. It
 * lives as long as the view, since the form is there only for a certificate that has been found.
 */
@Named
@ViewScoped
public class RevokePage implements Serializable {

  private static final long serialVersionUID = 1L;

  private static final String BUNDLE = "org.certhall.web.certificate.Messages";

  @EJB private RevocationDesk desk;

  private String serial;
  private String serialAgain;
  private RevocationReason reason;
  private transient CertificateFacts certificate;

  /** Shows the certificate of the typed number. */
  public String find() {
    return "/certificate/revoke?faces-redirect=true&serial=" + SerialNumber.parse(serial);
  }

  /** Ends it for good. */
  public String revoke() {
    SerialNumber number = SerialNumber.parse(serial);
    if (!number.equals(again())) {
      throw Problem.of(ProblemType.SERIAL_NUMBER_DIFFERS).at("serialAgain");
    }
    desk.revokeBySupervisor(number, reason, null, null);
    return done("revoke.done");
  }

  /** Ends it until it is released. */
  public String hold() {
    desk.holdBySupervisor(SerialNumber.parse(serial));
    return done("hold.done");
  }

  public String release() {
    desk.releaseBySupervisor(SerialNumber.parse(serial));
    return done("release.done");
  }

  private String done(String word) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    String done = ResourceBundle.getBundle(BUNDLE, faces.getViewRoot().getLocale()).getString(word);
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, done, null));
    return "/certificate/revoke?faces-redirect=true&serial=" + SerialNumber.parse(serial);
  }

  private SerialNumber again() {
    try {
      return SerialNumber.parse(serialAgain);
    } catch (Problem e) {
      throw Problem.of(ProblemType.SERIAL_NUMBER_DIFFERS).at("serialAgain");
    }
  }

  /** Null until one has been asked for. */
  public CertificateFacts getCertificate() {
    if (certificate == null && serial != null && !serial.isBlank()) {
      certificate = new CertificateFacts(desk.see(SerialNumber.parse(serial)));
    }
    return certificate;
  }

  public List<RevocationReason> getReasons() {
    return Arrays.stream(RevocationReason.values()).filter(RevocationReason::isFinal).toList();
  }

  public String getSerial() {
    return serial;
  }

  public void setSerial(String serial) {
    this.serial = serial;
  }

  public String getSerialAgain() {
    return serialAgain;
  }

  public void setSerialAgain(String serialAgain) {
    this.serialAgain = serialAgain;
  }

  public RevocationReason getReason() {
    return reason;
  }

  public void setReason(RevocationReason reason) {
    this.reason = reason;
  }
}
