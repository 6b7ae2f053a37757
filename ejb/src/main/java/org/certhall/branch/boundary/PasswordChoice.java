package org.certhall.branch.boundary;

/** What a colleague typed to choose a password: the present one and a fresh one. */
public record PasswordChoice(String present, String fresh) {

  /** Without either. */
  @Override
  public String toString() {
    return "PasswordChoice";
  }
}
