package org.certhall.order.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.certhall.audit.control.AuditTrailFake;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.order.control.OrderStoreFake;
import org.certhall.order.entity.By;
import org.certhall.order.entity.Order;
import org.certhall.order.entity.OrderKind;
import org.certhall.order.entity.OrderNumber;
import org.certhall.order.entity.OrderState;
import org.certhall.order.entity.OrderSubject;
import org.certhall.token.entity.ApplicationName;
import org.certhall.token.entity.TokenSerial;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrderKeepingDeskTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  private final OrderStoreFake orders = new OrderStoreFake();
  private final AuditTrailFake audit = new AuditTrailFake();
  private final OrderKeepingDesk desk = new OrderKeepingDesk();

  @BeforeEach
  void open() {
    desk.orders = orders;
    desk.audit = audit;
  }

  @Test
  void whenOwnersLetTheTimeGoBy_thenTheirOrdersCloseAndNoOthers() {
    Order left = begun(NOW);
    Order fresh = begun(NOW.plus(Duration.ofDays(3)));
    desk.clock = Clock.fixed(left.expiresAt().plusSeconds(1), ZoneOffset.UTC);
    assertThat(desk.expireLapsed()).isEqualTo(1);
    assertThat(left.state()).isEqualTo(OrderState.EXPIRED);
    assertThat(fresh.state()).isEqualTo(OrderState.DRAFT);
    assertThat(audit.events)
        .singleElement()
        .satisfies(event -> assertThat(event.deed()).isEqualTo("order.expired"));
    assertThat(desk.expireLapsed()).as("those that are closed are not closed again").isZero();
  }

  private Order begun(Instant when) {
    Order order =
        Order.begin(
                OrderNumber.make(OrderKind.UNLOCK, when, new SecureRandom()),
                OrderKind.UNLOCK,
                new OrderSubject(
                    "subscriber",
                    new TokenSerial("TOKEN-1"),
                    new ApplicationName("CERTHALL"),
                    SerialNumber.parse("0a")),
                "policy",
                new By(By.APPLICANT, when))
            .heldAt("YUNHAI-01", "digest");
    orders.add(order);
    return order;
  }
}
