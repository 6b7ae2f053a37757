package org.certhall.order.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.order.control.OrderStore;
import org.certhall.order.entity.By;
import org.certhall.order.entity.Order;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Right;

/** What must happen to orders by itself. */
@Stateless
public class OrderKeepingDesk {

  private static final int AT_ONCE = 200;

  @Inject OrderStore orders;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Closes orders whose owners let the time go by; how many, so that a job asks again. */
  @Needs(Right.RUN_JOB)
  public int expireLapsed() {
    List<Order> lapsed = orders.lapsedAt(clock.instant(), AT_ONCE);
    for (Order order : lapsed) {
      order.expire(new By("system", clock.instant()));
      audit.record(
          AuditEvent.of("order.expired", order.number().value()).onOrder(order.number().value()));
    }
    return lapsed.size();
  }
}
