package org.certhall.rotation.entity;

/** Where a rotation stands. */
public enum RotationState {
  OPEN,
  /** The value in the token is known to the hall and to the session that set it. */
  COMPLETED,
  /** By a supervisor: it will not be finished. */
  GIVEN_UP,
  /** The token opened with none of what was offered. */
  BLOCKED
}
