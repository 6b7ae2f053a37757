package org.certhall.branch.entity;

/** Whether a member of staff may work. */
public enum StaffState {
  ACTIVE,
  /** By an administrator: from this moment no right is held, signed in or not. */
  LOCKED
}
