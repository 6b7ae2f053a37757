package org.certhall.order.control;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.certhall.order.entity.Order;
import org.certhall.order.entity.OrderNumber;
import org.certhall.order.entity.OrderState;
import org.certhall.order.entity.QueuePlace;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Reach;
import org.certhall.rights.entity.BranchCode;
import org.certhall.token.entity.TokenSerial;

/** Orders in memory, one that holds a token, as the table has it. */
public final class OrderStoreFake implements OrderStore {

  private static final Set<OrderState> WAITING = Set.of(OrderState.SUBMITTED, OrderState.IN_REVIEW);
  private static final Comparator<QueuePlace> QUEUE =
      Comparator.comparing(QueuePlace::submittedAt).thenComparing(QueuePlace::orderNumber);

  private final Map<OrderNumber, Order> orders = new LinkedHashMap<>();

  @Override
  public Optional<Order> find(OrderNumber number) {
    return Optional.ofNullable(orders.get(number));
  }

  @Override
  public Optional<Order> openOn(TokenSerial token) {
    return holding(token).findFirst();
  }

  @Override
  public List<Order> queue(QueuePlace after, Reach reach, int most) {
    return waitingAt(reach)
        .filter(order -> QUEUE.compare(place(order), after) > 0)
        .sorted(Comparator.comparing(OrderStoreFake::place, QUEUE))
        .limit(most)
        .toList();
  }

  @Override
  public long waiting(Reach reach) {
    return waitingAt(reach).count();
  }

  @Override
  public List<Order> lapsedAt(Instant when, int most) {
    return orders.values().stream()
        .filter(order -> order.hasLapsedAt(when))
        .sorted(Comparator.comparing(Order::expiresAt))
        .limit(most)
        .toList();
  }

  @Override
  public void add(Order order) {
    orders.put(order.number(), order);
  }

  @Override
  public void lock(Order order) {
    // One thread at a time works with this fake.
  }

  @Override
  public void flush() {
    for (Order order : orders.values()) {
      if (order.holdsItsToken() && holding(order.subject().token()).count() > 1) {
        throw Problem.of(ProblemType.ORDER_OPEN_EXISTS);
      }
    }
  }

  private Stream<Order> holding(TokenSerial token) {
    return orders.values().stream()
        .filter(Order::holdsItsToken)
        .filter(order -> order.subject().token().equals(token));
  }

  private Stream<Order> waitingAt(Reach reach) {
    return orders.values().stream()
        .filter(order -> WAITING.contains(order.state()))
        .filter(order -> reach.includes(new BranchCode(order.branchCode())));
  }

  private static QueuePlace place(Order order) {
    return new QueuePlace(order.submittedAt().orElseThrow(), order.number().value());
  }
}
