package org.certhall.branch.boundary;

import java.time.Instant;

/** A password for one sign-in, to be shown to the administrator once and kept nowhere. */
public record HandedOut(String loginName, String fullName, String password, Instant until) {

  /** Without the password. */
  @Override
  public String toString() {
    return "HandedOut[" + loginName + "]";
  }
}
