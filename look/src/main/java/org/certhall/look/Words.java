package org.certhall.look;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.HttpServletRequest;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of this package's own bundle. */
final class Words {

  private static final String BUNDLE = "org.certhall.look.Messages";

  private Words() {}

  static String of(FacesContext faces, String key) {
    Object request = faces.getExternalContext().getRequest();
    return of(ReadingCookies.locale((HttpServletRequest) request), key);
  }

  static String of(Locale locale, String key, Object... arguments) {
    return new MessageFormat(pattern(locale, key), locale).format(arguments);
  }

  private static String pattern(Locale locale, String key) {
    return ResourceBundle.getBundle(BUNDLE, locale, Words.class.getClassLoader()).getString(key);
  }
}
