package org.certhall.authority.boundary;

import java.util.logging.Level;
import org.xipki.pkcs11.wrapper.Logger;

/** What the wrapper says, a level lower than it says it: it tells of each session. */
final class XipkiLog implements Logger {

  private static final java.util.logging.Logger LOG =
      java.util.logging.Logger.getLogger(XipkiLog.class.getName());

  @Override
  public void error(String format, Object... arguments) {
    log(Level.WARNING, format, arguments);
  }

  @Override
  public void warn(String format, Object... arguments) {
    log(Level.INFO, format, arguments);
  }

  @Override
  public void info(String format, Object... arguments) {
    log(Level.FINE, format, arguments);
  }

  @Override
  public void debug(String format, Object... arguments) {
    log(Level.FINER, format, arguments);
  }

  @Override
  public void trace(String format, Object... arguments) {
    log(Level.FINEST, format, arguments);
  }

  @Override
  public boolean isWarnEnabled() {
    return LOG.isLoggable(Level.INFO);
  }

  @Override
  public boolean isInfoEnabled() {
    return LOG.isLoggable(Level.FINE);
  }

  @Override
  public boolean isDebugEnabled() {
    return LOG.isLoggable(Level.FINER);
  }

  @Override
  public boolean isTraceEnabled() {
    return LOG.isLoggable(Level.FINEST);
  }

  /** Its own placeholders are {}, one for each argument in turn. */
  private static void log(Level level, String format, Object... arguments) {
    LOG.log(
        level,
        () -> {
          String text = format;
          for (Object argument : arguments) {
            int place = text.indexOf("{}");
            if (place >= 0) {
              text = text.substring(0, place) + argument + text.substring(place + 2);
            }
          }
          return text;
        });
  }
}
