package org.certhall.order.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
