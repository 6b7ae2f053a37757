package org.certhall.order.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certhall.order.entity.Order;
import org.certhall.order.entity.OrderNumber;
import org.certhall.order.entity.QueuePlace;
import org.certhall.rights.control.Reach;
import org.certhall.token.entity.TokenSerial;

/** Business orders. */
public interface OrderStore {

  Optional<Order> find(OrderNumber number);

  /** The one that holds the token. */
  Optional<Order> openOn(TokenSerial token);

  /** Waiting or in review, the longest waiting first, after the given place in the queue. */
  List<Order> queue(QueuePlace after, Reach reach, int most);

  long waiting(Reach reach);

  /** Whose owner has let the time go by. */
  List<Order> lapsedAt(Instant when, int most);

  void add(Order order);

  /** Nobody else changes what hangs on the order until the transaction ends; they wait. */
  void lock(Order order);

  /**
   * Writes now what will be written, so that losing a race shows here.
   *
   * @throws org.certhall.problem.Problem {@code STALE} if another was faster with this order,
   *     {@code ORDER_OPEN_EXISTS} if with another order for the token
   */
  void flush();
}
