package org.certhall.launcher;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Of the hall every event, of the server under it warnings only: it sets its own levels as it
 * boots.
 */
public class WorthReading implements Filter {

  @Override
  public boolean isLoggable(LogRecord event) {
    String logger = event.getLoggerName();
    return event.getLevel().intValue() >= Level.WARNING.intValue()
        || (logger != null && logger.startsWith("org.certhall"));
  }
}
