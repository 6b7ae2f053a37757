package org.certhall.web.pairing;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ResourceBundle;
import org.certhall.pairing.boundary.HallKeyDesk;
import org.certhall.pairing.boundary.HallKeyState;

/** The key that assistants pin, and its replacement. */
@Named
@RequestScoped
public class HallKeyPage {

  private static final String BUNDLE = "org.certhall.web.pairing.Messages";

  @EJB private HallKeyDesk desk;

  private String reason;
  private HallKeyState state;

  public HallKeyState getState() {
    if (state == null) {
      state = desk.see();
    }
    return state;
  }

  /** Paired assistants follow by themselves. */
  public String rollOver() {
    desk.rollOverByAdministrator(reason);
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.getExternalContext().getFlash().setKeepMessages(true);
    String done =
        ResourceBundle.getBundle(BUNDLE, faces.getViewRoot().getLocale()).getString("key.done");
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, done, null));
    return "/pairing/key?faces-redirect=true";
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
