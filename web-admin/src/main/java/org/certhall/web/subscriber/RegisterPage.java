package org.certhall.web.subscriber;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.certhall.branch.boundary.BranchView;
import org.certhall.subscriber.boundary.OrganisationForm;
import org.certhall.subscriber.boundary.SubscriberDesk;

/** Registering an organisation with its first handler. */
@Named("registerPage")
@RequestScoped
public class RegisterPage {

  @Inject private SubscriberDesk desk;
  @Inject private FacesContext faces;

  private List<BranchView> branches;
  private final Map<String, String> form = new HashMap<>();

  public void register() throws IOException {
    desk.registerByClerk(
        new OrganisationForm(
            form.get("organisationName"),
            form.get("creditCode"),
            form.get("legalName"),
            form.get("legalResidentId"),
            form.get("handlerName"),
            form.get("handlerResidentId"),
            form.get("handlerMobile"),
            form.get("handlerEmail")),
        form.get("branch"));
    ExternalContext outside = faces.getExternalContext();
    outside.redirect(
        outside.getRequestContextPath()
            + "/subscriber/index.xhtml?words="
            + form.get("creditCode").strip());
    faces.responseComplete();
  }

  /** To choose from where there are several. */
  public List<BranchView> getBranches() {
    if (branches == null) {
      branches = desk.branches();
    }
    return branches;
  }

  /** What the clerk has typed, by the name of its field. */
  public Map<String, String> getForm() {
    return form;
  }
}
