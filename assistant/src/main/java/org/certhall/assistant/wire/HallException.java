package org.certhall.assistant.wire;

import java.util.Optional;

/** The hall did not do what it was asked over our own connection. */
public final class HallException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String reason;

  private HallException(String reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** It says no; the reason is the slug of its problem. */
  public static HallException refused(String reason) {
    return new HallException(reason, reason, null);
  }

  /** It is not there, or not itself: try again later. */
  static HallException away(String message, Throwable cause) {
    return new HallException(null, message, cause);
  }

  /** Why it says no; empty where it does not answer as a hall does. */
  public Optional<String> refusal() {
    return Optional.ofNullable(reason);
  }
}
