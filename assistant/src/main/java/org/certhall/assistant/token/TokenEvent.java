package org.certhall.assistant.token;

/** A token came or went. */
public record TokenEvent(Kind kind, TokenSerial serial) {
  /** Which of the two. */
  public enum Kind {
    PLUGGED,
    UNPLUGGED
  }
}
