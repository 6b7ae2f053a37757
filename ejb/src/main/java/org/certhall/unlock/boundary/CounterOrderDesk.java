package org.certhall.unlock.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.order.control.OrderStore;
import org.certhall.order.entity.By;
import org.certhall.order.entity.ConsentWay;
import org.certhall.order.entity.Order;
import org.certhall.order.entity.OrderNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Caller;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Right;
import org.certhall.token.entity.TokenSerial;

/** Where clerks find the order of whoever calls or comes, and call it off for them. */
@Stateless
public class CounterOrderDesk {

  @Inject OrderStore orders;
  @Inject ReviewViews views;
  @Inject Caller caller;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * By its whole number, or the open one by the whole serial of its token; what is not the caller's
   * to see is not found.
   */
  @Needs(Right.SEE_ORDER)
  public List<QueueRow> find(String words) {
    if (words == null || words.isBlank()) {
      return List.of();
    }
    return views.rows(
        called(words.strip()).filter(order -> mayAt(Right.SEE_ORDER, order)).stream().toList());
  }

  private Optional<Order> called(String words) {
    try {
      return orders.find(new OrderNumber(words));
    } catch (Problem notANumber) {
      return ofToken(words);
    }
  }

  private Optional<Order> ofToken(String words) {
    try {
      return orders.openOn(new TokenSerial(words));
    } catch (Problem notASerial) {
      return Optional.empty();
    }
  }

  /**
   * The owner has agreed; how, and what they said, stand in the order's history, where the owner
   * reads them.
   */
  @Needs(Right.CANCEL_ORDER_WITH_CONSENT)
  public void cancelByClerkWithConsent(String orderNumber, ConsentWay way, String remark) {
    if (way == null) {
      throw Problem.of(ProblemType.REQUIRED).at("way");
    }
    String said = ReviewDesk.note(remark, "remark");
    Order order =
        orders
            .find(new OrderNumber(orderNumber))
            .filter(found -> mayAt(Right.CANCEL_ORDER_WITH_CONSENT, found))
            .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    order.cancelWithConsent(new By(caller.name(), clock.instant()), way, said);
    orders.flush();
    String number = order.number().value();
    audit.record(
        AuditEvent.of("order.cancelled-with-consent", number)
            .onOrder(number)
            .with("consent", way.name()));
  }

  private boolean mayAt(Right right, Order order) {
    return caller.mayAt(right, order.branchCode());
  }
}
