package org.certhall.notice.control;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Every message that the hall sends; its words are in the bundle {@code Notices}. */
public enum Notice {
  VERIFICATION_CODE,
  RECOVERY_CODE,
  ORDER_SUBMITTED,
  ORDER_APPROVED,
  ORDER_REJECTED,
  TOKEN_UNLOCKED;

  /** Messages to subscribers are in Chinese, whatever the server speaks. */
  public String words(Object... details) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            "org.certhall.notice.Notices",
            Locale.SIMPLIFIED_CHINESE,
            Notice.class.getClassLoader());
    String key = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new MessageFormat(words.getString(key), Locale.SIMPLIFIED_CHINESE).format(details);
  }
}
