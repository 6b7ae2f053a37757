package org.certhall.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogRecord;

/**
 * One line an event: time, level, thread (whose name ends in the request id while a request is
 * served), source, message. A stack trace follows only what is at least a warning.
 */
public class LogLine extends Formatter {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT)
          .withZone(ZoneId.systemDefault());

  @Override
  public String format(LogRecord event) {
    StringBuilder line = new StringBuilder(160);
    line.append(TIME.format(Instant.ofEpochMilli(event.getMillis())))
        .append(' ')
        .append(level(event.getLevel()))
        .append(" [")
        .append(Thread.currentThread().getName())
        .append("] ")
        .append(shortName(event.getLoggerName()))
        .append(": ")
        .append(oneLine(message(event)))
        .append('\n');
    if (event.getThrown() != null && event.getLevel().intValue() >= Level.WARNING.intValue()) {
      line.append(trace(event.getThrown()));
    }
    return line.toString();
  }

  private static String level(Level level) {
    if (level.intValue() >= Level.SEVERE.intValue()) {
      return "ERROR";
    }
    if (level.intValue() >= Level.WARNING.intValue()) {
      return "WARN ";
    }
    return "INFO ";
  }

  private static String shortName(String logger) {
    return logger == null ? "" : logger.substring(logger.lastIndexOf('.') + 1);
  }

  /**
   * The server names messages by keys whose texts it keeps to itself: then their arguments tell.
   */
  private String message(LogRecord event) {
    String text = formatMessage(event);
    boolean isKey = text != null && event.getParameters() != null && text.indexOf(' ') < 0;
    return isKey ? text + " " + Arrays.toString(event.getParameters()) : text;
  }

  /** A line break inside a message could forge the next line. */
  private static String oneLine(String message) {
    return message == null ? "" : message.strip().replaceAll("\\R", " | ");
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    new PrintTo(text).print(thrown);
    return text.toString();
  }

  private record PrintTo(StringWriter text) {
    void print(Throwable thrown) {
      PrintWriter writer = new PrintWriter(text);
      writer.println("  " + thrown);
      for (StackTraceElement element : thrown.getStackTrace()) {
        writer.println("    at " + element);
      }
      if (thrown.getCause() != null && thrown.getCause() != thrown) {
        writer.println("  caused by");
        print(thrown.getCause());
      }
      writer.flush();
    }
  }
}
