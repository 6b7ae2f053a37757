package org.certhall.branch.entity;

import java.util.Objects;

/**
 * A password as it is stored: {@code $argon2id$v=19$m=19456,t=2,p=1$salt$hash} (the PHC string
 * format), so that the cost can be raised later without asking anybody for a new password.
 */
public record PasswordHash(String text) {

  public PasswordHash {
    Objects.requireNonNull(text);
  }

  /** Never the hash itself: a log is no place for something to guess at. */
  @Override
  public String toString() {
    return "PasswordHash";
  }
}
