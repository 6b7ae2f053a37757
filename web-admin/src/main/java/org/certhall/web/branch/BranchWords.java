package org.certhall.web.branch;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ResourceBundle;

/** The words of these pages, in the reader's language. */
@Named
@RequestScoped
public class BranchWords {

  @Inject private FacesContext faces;

  public ResourceBundle getAll() {
    return ResourceBundle.getBundle(
        "org.certhall.web.branch.Messages", faces.getViewRoot().getLocale());
  }

  /** Says on this page that something is done. */
  void tell(String text) {
    String words = getAll().getString(text);
    faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, words, null));
  }

  /** Says it on the page to which the browser is led. */
  void tellNext(String text) {
    faces.getExternalContext().getFlash().setKeepMessages(true);
    tell(text);
  }
}
