package org.certhall.branch.boundary;

/**
 * What somebody typed into the sign-in page.
 *
 * @param address where the connection comes from
 */
public record SignIn(String name, String password, String address) {

  /** Without the password. */
  @Override
  public String toString() {
    return "SignIn[" + address + "]";
  }
}
