package org.certhall.order.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.certhall.authority.control.Digests;
import org.certhall.order.entity.Order;
import org.certhall.order.entity.OrderNumber;
import org.certhall.order.entity.OwnerSecret;

/** Tells an order's owner by the secret, of which only a keyed digest is kept. */
@Dependent
public class OwnerProof {

  private static final String PURPOSE = "order.owner";

  private final Digests digests;

  @Inject
  public OwnerProof(Digests digests) {
    this.digests = digests;
  }

  public String digest(OrderNumber number, OwnerSecret secret) {
    return digests.blindIndex(PURPOSE, number.value() + ":" + secret.value());
  }

  public boolean isOwner(Order order, OwnerSecret secret) {
    return order.isOwnedByDigest(digest(order.number(), secret));
  }
}
