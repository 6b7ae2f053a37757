package org.certhall.assistant.release;

/** A release that could not begin. Carries no PIN. */
public final class ReleaseException extends Exception {

  private final ReleaseFault fault;

  public ReleaseException(ReleaseFault fault, String detail) {
    super(detail);
    this.fault = fault;
  }

  public ReleaseException(ReleaseFault fault, String detail, Throwable cause) {
    super(detail, cause);
    this.fault = fault;
  }

  public ReleaseFault fault() {
    return fault;
  }
}
