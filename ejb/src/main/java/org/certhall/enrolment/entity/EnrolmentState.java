package org.certhall.enrolment.entity;

/** Where an enrolment stands. */
public enum EnrolmentState {
  OPEN,
  COMPLETED,
  /** Given up before anything was written. */
  CANCELLED,
  /** The token opens neither with the maker's administrator PIN nor with ours. */
  BLOCKED
}
