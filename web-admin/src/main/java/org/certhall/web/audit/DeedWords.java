package org.certhall.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ResourceBundle;

/**
 * What the name of a deed means; the trail itself keeps the name, in which the auditor searches.
 */
@Named
@RequestScoped
public class DeedWords {

  static final String BUNDLE = "org.certhall.web.audit.Deeds";

  @Inject private FacesContext faces;

  public String of(String deed) {
    ResourceBundle words = ResourceBundle.getBundle(BUNDLE, faces.getViewRoot().getLocale());
    return words.containsKey(deed) ? words.getString(deed) : deed;
  }
}
