package org.certhall.web.branch;

import jakarta.enterprise.context.RequestScoped;
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
}
