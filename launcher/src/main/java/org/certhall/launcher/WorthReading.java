package org.certhall.launcher;

import java.util.Set;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * Of the hall every event, of the server under it warnings only: it sets its own levels as it
 * boots.
 */
public class WorthReading implements Filter {

  /** What the server says of descriptors that are as their standards have them. */
  private static final Set<String> KNOWN =
      Set.of(
          // SameSite as an attribute of cookie-config, Jakarta Servlet 6.0.
          "AS-DEPLOYMENT-00015",
          // A run-as role with one principal: it takes that one, as it should.
          "enterprise.deployment.backend.computeRunAsPrincipal");

  @Override
  public boolean isLoggable(LogRecord event) {
    String logger = event.getLoggerName();
    boolean ours = logger != null && logger.startsWith("org.certhall");
    return ours
        || (event.getLevel().intValue() >= Level.WARNING.intValue()
            && !KNOWN.contains(String.valueOf(event.getMessage())));
  }
}
