package org.certhall.assistant.token;

import java.util.OptionalInt;

/** A token refused. Carries no PIN and no bytes of a token. */
public final class TokenException extends Exception {
  private static final int UNKNOWN = -1;

  private final TokenFault fault;
  private final int triesLeft;

  public TokenException(TokenFault fault) {
    this(fault, fault.name());
  }

  public TokenException(TokenFault fault, String detail) {
    this(fault, OptionalInt.empty(), detail, null);
  }

  public TokenException(TokenFault fault, String detail, Throwable cause) {
    this(fault, OptionalInt.empty(), detail, cause);
  }

  private TokenException(TokenFault fault, OptionalInt left, String detail, Throwable cause) {
    super(fault.name().equals(detail) ? detail : fault + ": " + detail, cause);
    this.fault = fault;
    this.triesLeft = left.orElse(UNKNOWN);
  }

  /** A wrong PIN, with what is left where the device counts. */
  public static TokenException pinIncorrect(OptionalInt triesLeft) {
    return new TokenException(
        TokenFault.PIN_INCORRECT, triesLeft, TokenFault.PIN_INCORRECT.name(), null);
  }

  public TokenFault fault() {
    return fault;
  }

  /** Tries left after a wrong PIN, where the device counts. */
  public OptionalInt triesLeft() {
    return triesLeft == UNKNOWN ? OptionalInt.empty() : OptionalInt.of(triesLeft);
  }
}
