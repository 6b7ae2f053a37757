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

  @Inject private FacesContext faces;

  /** Of a deed with an object in its name, as {@code scan.seen.…}, what stands before it. */
  public String of(String deed) {
    ResourceBundle words =
        ResourceBundle.getBundle("org.certhall.web.audit.Deeds", faces.getViewRoot().getLocale());
    String known = deed;
    while (!words.containsKey(known)) {
      int end = known.lastIndexOf('.');
      if (end < 0) {
        return deed;
      }
      known = known.substring(0, end);
    }
    return words.getString(known);
  }
}
