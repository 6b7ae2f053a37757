package org.certhall.subscriber.boundary;

import java.util.List;
import org.certhall.subscriber.entity.Handler;
import org.certhall.subscriber.entity.SocialCreditCode;
import org.certhall.subscriber.entity.Subscriber;
import org.certhall.subscriber.entity.SubscriberKind;

/** A subscriber as staff see one in lists; people are masked. */
public record SubscriberView(
    String id,
    SubscriberKind kind,
    String fullName,
    String creditCode,
    String branchCode,
    List<String> handlers) {

  static SubscriberView of(Subscriber subscriber, List<Handler> handlers) {
    return new SubscriberView(
        subscriber.id(),
        subscriber.kind(),
        subscriber.kind() == SubscriberKind.ORGANISATION
            ? subscriber.fullName()
            : subscriber.maskedName(),
        subscriber.creditCode().map(SocialCreditCode::value).orElse(null),
        subscriber.branchCode(),
        handlers.stream().map(handler -> handler.name().masked()).toList());
  }
}
