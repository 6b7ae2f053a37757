package org.certhall.assistant.wire;

import java.util.Locale;

/** Every reason for which the assistant turns a call away. */
public enum RefusalType {
  // Who speaks: the browser's own words
  WRONG_HOST(421),
  ORIGIN_MISSING(403),
  ORIGIN_NOT_GRANTED(403),
  HEADER_MISSING(403),
  // How it is said
  NOT_FOUND(404),
  WRONG_METHOD(405),
  WRONG_CONTENT_TYPE(415),
  TOO_LARGE(413),
  MALFORMED(400),
  TOO_MANY(429),
  // By which authority
  GRANT_MISSING(401),
  GRANT_INVALID(401),
  GRANT_EXPIRED(401),
  HALL_UNKNOWN(401),
  OPERATION_NOT_GRANTED(403),
  PROOF_INVALID(401),
  REPLAYED(401),
  // Pairing
  PAIRING_UNKNOWN(404),
  PAIRING_REFUSED(403),
  // One-time codes
  CODE_REFUSED(409),
  // What is asked for
  REQUEST_UNKNOWN(404),
  TOKEN_GONE(409),
  TOKEN_FAILED(409),
  INTERNAL(500);

  private final int status;

  RefusalType(int status) {
    this.status = status;
  }

  public int status() {
    return status;
  }

  /** The name on the wire, such as {@code grant-expired}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
