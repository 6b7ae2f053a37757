package org.certhall.web.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The words of the review and counter pages, in the reader's language. */
@Named
@RequestScoped
public class ReviewWords {

  @Inject private FacesContext faces;

  public ResourceBundle getAll() {
    return ResourceBundle.getBundle(
        "org.certhall.web.order.Messages", faces.getViewRoot().getLocale());
  }

  /**
   * Who took a step: the applicant and the house by their word, staff by the name they sign in
   * with.
   */
  public String who(String actor) {
    String key = "who." + actor;
    return getAll().containsKey(key) ? getAll().getString(key) : actor;
  }

  /** A text that names something. */
  public String of(String key, Object argument) {
    return new MessageFormat(getAll().getString(key), faces.getViewRoot().getLocale())
        .format(new Object[] {argument});
  }
}
