package org.certhall.escrow.entity;

/** Where a release stands. */
public enum ReleaseState {
  /** Both values are with an assistant. */
  OFFERED,
  /** The candidate is proved to be in the token. */
  APPLIED,
  /** Given up: another may begin. A valid receipt still counts. */
  LAPSED
}
