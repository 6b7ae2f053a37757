package org.certhall.unlock.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.certhall.escrow.control.Occasion;
import org.certhall.escrow.entity.Purpose;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.notice.control.Notice;
import org.certhall.notice.control.Outbox;
import org.certhall.order.boundary.OrderReleaseDesk;
import org.certhall.order.boundary.ReleasableOrder;
import org.certhall.order.control.OrderStore;
import org.certhall.order.entity.Order;
import org.certhall.order.entity.OrderNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.token.control.TokenStore;
import org.certhall.token.entity.PinRule;

/** An approved unlock order entitles to a release. */
@ApplicationScoped
class UnlockOccasion implements Occasion {

  @Inject private OrderReleaseDesk orders;
  @Inject private TokenStore tokens;
  @Inject private OrderStore store;
  @Inject private UnlockViews owners;
  @Inject private Outbox outbox;

  @Override
  public boolean serves(Purpose purpose) {
    return purpose == Purpose.UNLOCK;
  }

  @Override
  public Terms terms(String orderNumber, TokenPlace place) {
    ReleasableOrder order = orders.releasable(new OrderNumber(orderNumber));
    if (!place(order).equals(place)) {
      throw Problem.of(ProblemType.RELEASE_INVITATION_WRONG);
    }
    PinRule administrator = tokens.model(order.modelCode()).orElseThrow().administratorPinRule();
    return new Terms(
        administrator, order.pin(), order.releasesPerOrder(), order.releasesPerTokenDay());
  }

  static TokenPlace place(ReleasableOrder order) {
    return new TokenPlace(order.token().value(), order.application().value());
  }

  @Override
  public void offered(String orderNumber) {
    orders.markReleasing(new OrderNumber(orderNumber));
  }

  @Override
  public void notBegun(String orderNumber) {
    orders.markNotBegun(new OrderNumber(orderNumber));
  }

  @Override
  public void completed(String orderNumber) {
    OrderNumber number = new OrderNumber(orderNumber);
    if (orders.complete(number)) {
      tell(store.find(number).orElseThrow());
    }
  }

  /** By telephone: whoever did it at this computer may not be the subscriber. */
  private void tell(Order order) {
    String number = order.number().value();
    order
        .handler()
        .ifPresent(
            person ->
                outbox.shortMessage(
                    owners.mobile(order, person), number, Notice.TOKEN_UNLOCKED, number));
  }

  @Override
  public void blocked(String orderNumber, TokenPlace place) {
    orders.block(new OrderNumber(orderNumber));
  }
}
