package org.certhall.problem;

import java.util.Locale;

/**
 * Every refusal of the hall. The words shown are in the bundle {@code
 * org/certhall/problem/Problems} under the slug: what happened, why, what to do next.
 */
public enum ProblemType {
  // Whoever asks
  NOT_SIGNED_IN(401),
  NOT_ALLOWED(403),
  SIGN_IN_FAILED(401),
  SIGN_IN_THROTTLED(429),
  // Whatever is asked for
  NOT_FOUND(404),
  MALFORMED(400),
  REQUIRED(422),
  TOO_LONG(422),
  STALE(409),
  // Subscriber
  SOCIAL_CREDIT_CODE_WRONG(422),
  ORGANISATION_CODE_WRONG(422),
  RESIDENT_ID_WRONG(422),
  MOBILE_NUMBER_WRONG(422),
  PERSON_NAME_WRONG(422),
  ORGANISATION_NAME_WRONG(422),
  EMAIL_ADDRESS_WRONG(422),
  SUBSCRIBER_KNOWN(409),
  // branch: who works here
  LOGIN_NAME_MALFORMED(422),
  BRANCH_CODE_MALFORMED(422),
  PASSWORD_TOO_WEAK(422),
  ROLE_NOT_FOR_PEOPLE(422),
  ALREADY_THERE(409),
  NOT_ONESELF(403),
  // Token and policy
  PIN_RULE_EMPTY(422),
  TOKEN_SERIAL_WRONG(422),
  CERTIFICATE_SERIAL_WRONG(422),
  TOKEN_UNKNOWN(404),
  TOKEN_KNOWN(409),
  TOKEN_BLOCKED(409),
  CERTIFICATE_NOT_IN_FORCE(409),
  CERTIFICATE_OUT_OF_DATE(409),
  // Order, unlock, identity, attachment
  UNLOCK_NOT_OFFERED(409),
  ORDER_NUMBER_WRONG(422),
  ORDER_OPEN_EXISTS(409),
  ORDER_STATE_WRONG(409),
  ORDER_NOT_EDITABLE(409),
  ORDER_NOT_CANCELLABLE(409),
  ORDER_NOT_APPROVED(409),
  ORDER_CLAIMED(409),
  ORDER_NOT_CLAIMED(409),
  REJECTION_WITHOUT_REASON(422),
  HANDLER_NOT_VERIFIED(409),
  HANDLER_NOT_HOLDER(403),
  AGREEMENT_NOT_ACCEPTED(422),
  DOCUMENT_MISSING(422),
  IDENTITY_MISMATCH(422),
  VERIFIER_MISSING(503),
  CODE_WRONG(422),
  CODE_USED_UP(422),
  CODE_TOO_SOON(429),
  CODE_TOO_OFTEN(429),
  SCAN_TOO_LARGE(422),
  SCAN_WRONG_TYPE(422),
  SCAN_TOO_MANY_PIXELS(422),
  SCAN_CUT(422),
  SCAN_MIXED(422),
  SCAN_UNREADABLE(422),
  ;

  private final int status;

  ProblemType(int status) {
    this.status = status;
  }

  /** The HTTP status of an answer with this problem (RFC 9457). */
  public int status() {
    return status;
  }

  /** The name in URLs and bundles, such as {@code not-found}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
