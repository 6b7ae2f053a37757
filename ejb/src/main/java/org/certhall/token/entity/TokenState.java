package org.certhall.token.entity;

/** Whether the hall can still open a token. */
public enum TokenState {
  NORMAL,
  /** No administrator PIN that the hall knows opens it: only a branch can help. */
  BLOCKED,
  /** Its enrolment was given up: it is nobody's, and nothing is written into it any more. */
  WITHDRAWN
}
