package org.certhall.look;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** How the reader of this request likes to read: language and text size, kept in cookies. */
@Named
@RequestScoped
public class Preferences {

  @Inject private HttpServletRequest request;

  public Locale getLocale() {
    return ReadingCookies.locale(request);
  }

  public boolean isEnglish() {
    return "en".equals(getLocale().getLanguage());
  }

  /** As the html element's lang attribute wants it. */
  public String getLanguage() {
    return isEnglish() ? "en" : "zh-CN";
  }

  public boolean isElder() {
    return ReadingCookies.elder(request);
  }
}
