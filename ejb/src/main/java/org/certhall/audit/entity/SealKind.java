package org.certhall.audit.entity;

/** Why a seal was made. */
public enum SealKind {
  /** A boot begins: from here on it may write rows. */
  OPENED,
  /** Rows of the running boot. */
  ROWS,
  /** What a boot that died left unsealed, found by the next. */
  TAIL,
  /** A boot ended in order: no row of it can follow. */
  CLOSED
}
