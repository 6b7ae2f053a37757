package org.certhall.order.boundary;

/** Number and secret of an order, as its owner's browser brings them back. */
public record OrderKey(String number, String secret) {

  @Override
  public String toString() {
    return "OrderKey[" + number + "]";
  }
}
