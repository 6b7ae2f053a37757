package org.certhall.unlock.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.certhall.identity.control.VerifiedPerson;
import org.certhall.order.control.OrderStore;
import org.certhall.order.entity.By;
import org.certhall.order.entity.Order;
import org.certhall.order.entity.VerifiedHandler;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.subscriber.control.IdentitySeals;
import org.certhall.subscriber.control.SubscriberStore;
import org.certhall.subscriber.entity.Handler;
import org.certhall.subscriber.entity.Subscriber;
import org.certhall.unlock.control.UnlockRules;

/** Makes a verified person the handler of an order. */
@Dependent
class HandlerProof {

  @Inject SubscriberStore subscribers;
  @Inject OrderStore orders;
  @Inject IdentitySeals seals;
  @Inject Clock clock;

  /** The handler, known on record or to be named in the form. */
  VerifiedHandler handler(Order order, Subscriber subscriber, VerifiedPerson person) {
    String index = seals.index(person.residentId());
    UnlockRules.mustBeHolder(subscriber, index);
    String row = order.number().value();
    VerifiedHandler handler =
        new VerifiedHandler(
                person.name(),
                seals.seal(person.residentId(), row),
                seals.seal(person.mobile(), row))
            .provedBy(person.receipt(), person.when());
    return subscribers
        .handler(subscriber.id(), index)
        .map(Handler::id)
        .map(handler::onRecordAs)
        .orElse(handler);
  }

  /** Another order on the token must have lapsed. */
  void freeToken(Order order) {
    orders
        .openOn(order.subject().token())
        .filter(other -> !other.number().equals(order.number()))
        .ifPresent(this::expireOrRefuse);
  }

  private void expireOrRefuse(Order other) {
    if (!other.hasLapsedAt(clock.instant())) {
      throw Problem.of(ProblemType.ORDER_OPEN_EXISTS);
    }
    other.expire(new By("system", clock.instant()));
    orders.flush();
  }
}
