package org.certhall.web.unlock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.certhall.unlock.boundary.UnlockFormDesk;

/** Step 5: look once more, say where to write, send. */
@Named("confirmStep")
@RequestScoped
public class ConfirmStep {

  @Inject private UnlockFormDesk desk;
  @Inject private CurrentOrder order;
  @Inject private FacesContext faces;

  private String email;

  public void submit() {
    desk.submit(order.key(), email);
    Way.toOrder(faces, "/unlock/submitted.xhtml", order.getNumber());
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
