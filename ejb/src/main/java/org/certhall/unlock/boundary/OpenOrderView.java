package org.certhall.unlock.boundary;

import java.time.Instant;
import org.certhall.order.entity.Order;
import org.certhall.order.entity.OrderState;
import org.certhall.subscriber.entity.Subscriber;

/** The unfinished order of a token, as shown to whoever asks for the token: masked. */
public record OpenOrderView(
    String number,
    String subject,
    String handler,
    Instant submittedAt,
    Instant reviewedAt,
    OrderState state,
    boolean cancellable) {

  static OpenOrderView of(Order order, Subscriber subscriber) {
    return new OpenOrderView(
        order.number().value(),
        subscriber.maskedName(),
        order.handler().map(handler -> handler.name().masked()).orElse(null),
        order.submittedAt().orElse(null),
        order.reviewedAt().orElse(null),
        order.state(),
        order.state().isCancellable());
  }
}
