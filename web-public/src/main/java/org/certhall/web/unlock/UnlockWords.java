package org.certhall.web.unlock;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.ResourceBundle;
import org.certhall.unlock.boundary.UnlockOrderView.Consent;

/** The words of these pages, in the reader's language. */
@Named
@RequestScoped
public class UnlockWords {

  @Inject private FacesContext faces;

  public ResourceBundle getAll() {
    return ResourceBundle.getBundle(
        "org.certhall.web.unlock.Messages", faces.getViewRoot().getLocale());
  }

  /** A text that names something. */
  public String of(String key, Object argument) {
    return filled(key, argument);
  }

  /** What a branch did as its owner had told it to. */
  public String consent(Consent consent) {
    return filled("consent." + consent.way(), consent.branch(), consent.remark());
  }

  private String filled(String key, Object... arguments) {
    return new MessageFormat(getAll().getString(key), faces.getViewRoot().getLocale())
        .format(arguments);
  }
}
