package org.certhall.enrolment.entity;

/** Where an enrolment stands. */
public enum EnrolmentState {
  OPEN,
  COMPLETED,
  /** Given up before anything was written. */
  CANCELLED,
  /** A supervisor is ending it; what was certified on it is being revoked. */
  GIVING_UP,
  /** Ended by a supervisor: its offers are used up, or its token is lost or broken. */
  GIVEN_UP,
  /** The token opens neither with the maker's administrator PIN nor with ours. */
  BLOCKED
}
