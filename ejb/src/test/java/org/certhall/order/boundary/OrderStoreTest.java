package org.certhall.order.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.certhall.order.control.OrderStore;
import org.certhall.order.entity.By;
import org.certhall.order.entity.Order;
import org.certhall.order.entity.OrderNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.unlock.boundary.Counter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderStoreTest {

  private final Counter counter = new Counter();
  private final OrderStore orders = counter.wiring.get(OrderStore.class);

  @AfterEach
  void close() {
    counter.close();
  }

  @Test
  void whenTwoClaimAtOnce_thenOneWinsAndTheOtherIsTold() {
    OrderNumber number = new OrderNumber(counter.submitted().number());
    assertThatThrownBy(
            () ->
                counter.run(
                    () -> {
                      Order mine = orders.find(number).orElseThrow();
                      counter.run(
                          () ->
                              orders
                                  .find(number)
                                  .orElseThrow()
                                  .claim(new By("first", counter.now)));
                      mine.claim(new By("second", counter.now));
                      orders.flush();
                    }))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.type()).isEqualTo(ProblemType.STALE));
    assertThat(counter.ask(() -> orders.find(number).orElseThrow().claimedBy())).contains("first");
  }

  @Test
  void whenTwoOrdersTakeOneTokenAtOnce_thenTheDatabaseRefusesTheSecond() {
    OrderNumber first = new OrderNumber(counter.verified().number());
    Order held = counter.ask(() -> orders.find(first).orElseThrow());
    counter.run(() -> orders.find(first).orElseThrow().cancel(new By("x", counter.now), null));
    OrderNumber second = new OrderNumber(counter.begun().number());
    OrderNumber third = new OrderNumber(counter.begun().number());
    counter.run(() -> orders.find(second).orElseThrow().verify(held.handler().orElseThrow()));
    assertThatThrownBy(
            () ->
                counter.run(
                    () -> {
                      orders.find(third).orElseThrow().verify(held.handler().orElseThrow());
                      orders.flush();
                    }))
        .isInstanceOfSatisfying(
            Problem.class, p -> assertThat(p.type()).isEqualTo(ProblemType.ORDER_OPEN_EXISTS));
  }

  @Test
  void whenOwnersLetTimeGoBy_thenTheirOrdersAreFoundToExpire() {
    counter.begun();
    counter.later(java.time.Duration.ofDays(2));
    OrderKeepingDesk desk = counter.wiring.get(OrderKeepingDesk.class);
    assertThat(counter.ask(desk::expireLapsed)).isEqualTo(1);
    assertThat(counter.ask(desk::expireLapsed)).isZero();
  }

  @Test
  void whenTheDatabaseIsRead_thenNoIdentityNumberAndNoSecretStandsInIt() {
    OrderKey key = counter.verified();
    String rows =
        counter.ask(
            () ->
                counter
                    .database
                    .current()
                    .createNativeQuery("select * from business_order")
                    .getResultList()
                    .stream()
                    .map(row -> java.util.Arrays.toString((Object[]) row))
                    .toList()
                    .toString());
    assertThat(rows)
        .contains(key.number())
        .doesNotContain(key.secret())
        .doesNotContain(Counter.HANDLER.residentId())
        .doesNotContain(Counter.HANDLER.mobile());
  }
}
