package org.certhall.pairing.entity;

/** Whose pages a pairing is for. */
public enum PairingDeskKind {
  /** Subscribers, in the public hall. */
  PUBLIC,
  /** Staff, in the console. */
  STAFF
}
