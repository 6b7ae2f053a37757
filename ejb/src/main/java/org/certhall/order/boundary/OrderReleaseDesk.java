package org.certhall.order.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.order.control.OrderStore;
import org.certhall.order.entity.By;
import org.certhall.order.entity.Order;
import org.certhall.order.entity.OrderNumber;
import org.certhall.order.entity.OrderState;
import org.certhall.policy.control.ChannelStore;
import org.certhall.policy.entity.ChannelTerms;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Inside;
import org.certhall.token.boundary.TokenDesk;
import org.certhall.token.control.LocatedToken;
import org.certhall.token.control.TokenLookup;
import org.certhall.token.control.TokenStore;

/** What the release of an administrator PIN asks of an order and tells it. */
@Stateless
public class OrderReleaseDesk {

  @Inject OwnedOrders owned;
  @Inject OrderStore orders;
  @Inject ChannelStore channels;
  @Inject TokenStore tokens;
  @Inject TokenLookup lookup;
  @Inject TokenDesk tokenDesk;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /**
   * The order, if its owner asks, it is approved and not used up, its token is not blocked and its
   * certificate still in force.
   */
  @Inside
  public ReleasableOrder releasable(OrderKey key) {
    return releasable(owned.open(key));
  }

  /** The same, asked by the assistant that the owner's page has invited. */
  @Inside
  public ReleasableOrder releasable(OrderNumber number) {
    return releasable(find(number));
  }

  private ReleasableOrder releasable(Order order) {
    if (order.hasLapsedAt(clock.instant())
        || (order.state() != OrderState.APPROVED && order.state() != OrderState.RELEASING)) {
      throw Problem.of(ProblemType.ORDER_NOT_APPROVED);
    }
    LocatedToken there =
        lookup.inForce(order.subject().token(), null, order.subject().certificate());
    return view(order, there.token().modelCode());
  }

  private ReleasableOrder view(Order order, String modelCode) {
    ChannelTerms terms = channels.policy(order.policyId()).terms();
    return new ReleasableOrder(
        order.number(),
        order.subject().subscriberId(),
        order.subject().token(),
        modelCode,
        order.subject().application(),
        order.subject().certificate(),
        terms.pin().and(tokens.model(modelCode).orElseThrow().pinRule()),
        terms.releasesPerOrder(),
        terms.releasesPerTokenDay());
  }

  /** In the transaction of the offer; from now on nobody cancels. */
  @Inside
  public void markReleasing(OrderNumber number) {
    find(number).markReleasing(byApplicant());
    done("order.releasing", number);
  }

  /** A receipt proves that the assistant did not begin: the order is as before the offer. */
  @Inside
  public void markNotBegun(OrderNumber number) {
    Order order = find(number);
    if (order.state() == OrderState.RELEASING) {
      order.markNotBegun(byApplicant());
      done("order.not-begun", number);
    }
  }

  /**
   * A receipt proves the new administrator PIN and the new user PIN; receipts come late and more
   * than once.
   *
   * @return whether this was news
   */
  @Inside
  public boolean complete(OrderNumber number) {
    Order order = find(number);
    if (order.state() == OrderState.APPROVED) {
      order.markReleasing(byApplicant());
    }
    if (order.state() != OrderState.RELEASING) {
      return false;
    }
    order.complete(byApplicant());
    done("order.completed", number);
    return true;
  }

  /** Both administrator PINs were refused, which may be told more than once. */
  @Inside
  public void block(OrderNumber number) {
    Order order = find(number);
    if (order.state() == OrderState.APPROVED) {
      order.markReleasing(byApplicant());
    }
    if (order.state() == OrderState.RELEASING) {
      order.block(byApplicant());
      done("order.blocked", number);
    }
    tokenDesk.block(order.subject().token());
  }

  private Order find(OrderNumber number) {
    return orders.find(number).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }

  private void done(String deed, OrderNumber number) {
    orders.flush();
    audit.record(AuditEvent.of(deed, number.value()).onOrder(number.value()));
  }

  private By byApplicant() {
    return new By(By.APPLICANT, clock.instant());
  }
}
