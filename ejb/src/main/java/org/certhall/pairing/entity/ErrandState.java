package org.certhall.pairing.entity;

/** Where an errand stands. */
public enum ErrandState {
  /** The page shows the code. */
  WAITING,
  /** An assistant has brought the code; its user is asked for the number. */
  TAKEN,
  /** The number was right: calls are carried. */
  OPEN,
  /** Called off, or a wrong number was picked. */
  ENDED
}
