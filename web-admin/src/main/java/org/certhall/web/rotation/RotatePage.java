package org.certhall.web.rotation;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.certhall.rotation.boundary.RotationDesk;
import org.certhall.rotation.boundary.RotationView;

/** What was begun at this counter and is not finished, and the end of what nobody can finish. */
@Named
@RequestScoped
public class RotatePage {

  @Inject private RotationDesk desk;
  @Inject private FacesContext faces;

  private String number;
  private String reason;
  private List<RotationView> open;

  /** Known from the first phase on: what is shown decides which buttons count. */
  @PostConstruct
  void read() {
    number = faces.getExternalContext().getRequestParameterMap().get("rotation");
  }

  public void giveUp() throws IOException {
    desk.giveUpBySupervisor(number, reason);
    ExternalContext outside = faces.getExternalContext();
    outside.redirect(outside.getRequestContextPath() + "/rotation/rotate");
    faces.responseComplete();
  }

  public List<RotationView> getOpen() {
    if (open == null) {
      open = desk.open();
    }
    return open;
  }

  /** The one to be given up, or null. */
  public String getNumber() {
    return number;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }
}
