package org.certhall.unlock.boundary;

/** What a handler types to be verified. */
public record HandlerForm(String name, String residentId, String mobile) {

  @Override
  public String toString() {
    return "HandlerForm[…]";
  }
}
