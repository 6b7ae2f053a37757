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
