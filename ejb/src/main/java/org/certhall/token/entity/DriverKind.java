package org.certhall.token.entity;

/** By which interface the assistant speaks to a token. */
public enum DriverKind {
  /** A vendor's PKCS#11 library. */
  PKCS11,
  /** A vendor's library of GM/T 0016. */
  SKF,
  /** The demo token: a token in software. */
  DEMO
}
