package org.certhall.assistant.token;

import java.util.function.Consumer;
import org.slf4j.LoggerFactory;

/** A token came or went. */
public record TokenEvent(Kind kind, TokenSerial serial) {
  /** Which of the two. */
  public enum Kind {
    PLUGGED,
    UNPLUGGED
  }

  /** Tells a listener; one that fails does not keep later events from it or from others. */
  public void tell(Consumer<TokenEvent> listener) {
    try {
      listener.accept(this);
    } catch (RuntimeException e) {
      LoggerFactory.getLogger(TokenEvent.class).warn("A listener of token events failed", e);
    }
  }
}
