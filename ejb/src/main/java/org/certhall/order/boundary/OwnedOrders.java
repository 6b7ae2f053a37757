package org.certhall.order.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.certhall.order.control.OrderStore;
import org.certhall.order.control.OwnerProof;
import org.certhall.order.entity.Order;
import org.certhall.order.entity.OrderNumber;
import org.certhall.order.entity.OwnerSecret;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** Opens an order to its owner; to others it does not exist. */
@ApplicationScoped
public class OwnedOrders {

  @Inject OrderStore orders;
  @Inject OwnerProof proof;

  public Order open(OrderKey key) {
    OwnerSecret secret = new OwnerSecret(key.secret());
    return orders
        .find(number(key))
        .filter(order -> proof.isOwner(order, secret))
        .orElseThrow(OwnedOrders::none);
  }

  /** The same, as long as its owner may change it. */
  public Order editable(OrderKey key, Instant now) {
    Order order = open(key);
    order.mustBeEditable();
    if (order.hasLapsedAt(now)) {
      throw Problem.of(ProblemType.ORDER_NOT_EDITABLE);
    }
    return order;
  }

  private static OrderNumber number(OrderKey key) {
    try {
      return new OrderNumber(key.number());
    } catch (Problem malformed) {
      throw none();
    }
  }

  private static Problem none() {
    return Problem.of(ProblemType.NOT_FOUND);
  }
}
