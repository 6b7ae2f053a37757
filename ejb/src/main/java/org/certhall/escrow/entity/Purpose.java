package org.certhall.escrow.entity;

/** Why an administrator PIN leaves the escrow. */
public enum Purpose {
  /** The first random PIN takes the place of the factory's. */
  ENROLMENT,
  /** A new user PIN, on an approved order. */
  UNLOCK,
  /** At the counter, for no other reason than that the value was exposed. */
  ROTATION;

  /** Whether its owner gives the token a new PIN; else that one is left alone. */
  public boolean setsUserPin() {
    return this != ROTATION;
  }
}
