package org.certhall.pairing.entity;

/** Where a pairing stands. */
public enum PairingState {
  /** The hall has committed to its nonce. */
  BEGUN,
  /** The assistant has answered; both show the code. */
  ANSWERED,
  /** The person has compared the codes: the hall knows the assistant. */
  CONFIRMED,
  /** Taken back, or replaced by a later pairing of the same assistant. */
  REVOKED
}
