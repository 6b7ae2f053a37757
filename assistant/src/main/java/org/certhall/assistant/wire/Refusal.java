package org.certhall.assistant.wire;

/**
 * A call turned away. The detail is for the developer of a page; it repeats nothing of the call.
 */
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final RefusalType type;

  public Refusal(RefusalType type, String detail) {
    super(detail, null, false, false);
    this.type = type;
  }

  public RefusalType type() {
    return type;
  }
}
