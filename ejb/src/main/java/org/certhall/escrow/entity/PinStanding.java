package org.certhall.escrow.entity;

/** What an administrator PIN is to its token. */
public enum PinStanding {
  /** The one last proved to open the token. */
  CURRENT,
  /** The one that is to replace it, given out or about to be. */
  CANDIDATE,
  /** Replaced by one that was proved. */
  RETIRED
}
