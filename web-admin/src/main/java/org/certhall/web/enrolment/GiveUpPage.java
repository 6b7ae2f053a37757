package org.certhall.web.enrolment;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ResourceBundle;
import org.certhall.enrolment.boundary.EnrolmentGiveUpDesk;
import org.certhall.enrolment.boundary.EnrolmentView;

/** A supervisor ends an enrolment: what it is stands there, and its token is typed again. */
@Named
@RequestScoped
public class GiveUpPage {

  private static final String BUNDLE = "org.certhall.web.enrolment.Messages";

  @Inject private EnrolmentGiveUpDesk desk;
  @Inject private FacesContext faces;

  private String number;
  private String reason;
  private String tokenAgain;
  private EnrolmentView view;

  @PostConstruct
  void read() {
    number = faces.getExternalContext().getRequestParameterMap().get("enrolment");
  }

  /** Back to the list, which says that it is done. */
  public String giveUp() {
    desk.giveUpBySupervisor(number, tokenAgain, reason);
    faces.getExternalContext().getFlash().setKeepMessages(true);
    String done =
        ResourceBundle.getBundle(BUNDLE, faces.getViewRoot().getLocale()).getString("giveUp.done");
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, done, null));
    return "/enrolment/enrol?faces-redirect=true";
  }

  public EnrolmentView getView() {
    if (view == null) {
      view = desk.see(number);
    }
    return view;
  }

  /** Of the certificate that would end, or null. */
  public String getSerial() {
    return getView().certificate().map(one -> one.serial().toString()).orElse(null);
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getTokenAgain() {
    return tokenAgain;
  }

  public void setTokenAgain(String tokenAgain) {
    this.tokenAgain = tokenAgain;
  }
}
