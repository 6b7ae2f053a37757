package org.certhall.unlock.boundary;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.attachment.boundary.ScanKeeper;
import org.certhall.escrow.boundary.OutstandingDesk;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.order.entity.Order;
import org.certhall.order.entity.OrderState;
import org.certhall.order.entity.VerifiedHandler;
import org.certhall.policy.control.ChannelStore;
import org.certhall.policy.entity.ChannelTerms;
import org.certhall.subscriber.control.IdentitySeals;
import org.certhall.subscriber.control.SubscriberStore;
import org.certhall.subscriber.entity.EmailAddress;
import org.certhall.subscriber.entity.ResidentId;
import org.certhall.subscriber.entity.SocialCreditCode;
import org.certhall.subscriber.entity.Subscriber;
import org.certhall.unlock.boundary.ReviewView.HistoryLine;
import org.certhall.unlock.control.Promise;
import org.certhall.unlock.control.UnlockRules;

/** Puts together what reviewers see. */
@Dependent
class ReviewViews {

  @Inject UnlockViews owners;
  @Inject ChannelStore channels;
  @Inject SubscriberStore subscribers;
  @Inject ScanKeeper scans;
  @Inject OutstandingDesk outstanding;
  @Inject IdentitySeals seals;
  @Inject Clock clock;

  /** The rows of a page: each table is asked once for all of them. */
  List<QueueRow> rows(List<Order> orders) {
    Map<String, Subscriber> known =
        subscribers.all(
            orders.stream().map(order -> order.subject().subscriberId()).collect(toSet()));
    Map<String, ChannelTerms> terms =
        orders.stream()
            .map(Order::policyId)
            .distinct()
            .collect(toMap(identity(), id -> channels.policy(id).terms()));
    return orders.stream()
        .map(
            order ->
                row(
                    order,
                    known.get(order.subject().subscriberId()),
                    dueAt(order, terms.get(order.policyId()))))
        .toList();
  }

  private QueueRow row(Order order, Subscriber subscriber, Instant due) {
    return new QueueRow(
        order.number().value(),
        subscriber.fullName(),
        order.handler().map(person -> person.name().masked()).orElse(null),
        order.submittedAt().orElse(null),
        due,
        due != null && clock.instant().isAfter(due),
        order.state(),
        order.claimedBy().orElse(null));
  }

  ReviewView view(Order order, String reviewer) {
    Subscriber subscriber = owners.subscriber(order);
    Optional<VerifiedHandler> handler = order.handler();
    return new ReviewView(
        order.number().value(),
        order.state(),
        subscriber.fullName(),
        subscriber.creditCode().map(SocialCreditCode::value).orElse(null),
        subscriber.legalRepresentative().map(legal -> legal.name().value()).orElse(null),
        order.subject().token().value(),
        owners.model(order),
        order.subject().application().value(),
        order.subject().certificate().toString(),
        outstanding.isRotationDue(place(order)),
        handler.map(person -> person.name().value()).orElse(null),
        handler.map(person -> residentId(order, person).masked()).orElse(null),
        handler.map(person -> owners.mobile(order, person).masked()).orElse(null),
        handler.flatMap(VerifiedHandler::handlerId).isPresent(),
        handler.map(VerifiedHandler::receipt).orElse(null),
        order.email().map(EmailAddress::value).orElse(null),
        order.submittedAt().orElse(null),
        dueAt(order, channels.policy(order.policyId()).terms()),
        UnlockRules.requiredDocuments(subscriber.kind()),
        scans.documents(order.number().value()),
        order.rejections(),
        history(order),
        order.claimedBy().orElse(null),
        order.state() == OrderState.IN_REVIEW
            && order.claimedBy().filter(reviewer::equals).isPresent(),
        order.state().isCancellable());
  }

  static TokenPlace place(Order order) {
    return new TokenPlace(order.subject().token().value(), order.subject().application().value());
  }

  ResidentId residentId(Order order, VerifiedHandler person) {
    return seals.residentId(person.residentId(), order.number().value());
  }

  private static Instant dueAt(Order order, ChannelTerms terms) {
    return order.submittedAt().map(at -> Promise.dueAt(at, terms)).orElse(null);
  }

  private static List<HistoryLine> history(Order order) {
    return order.steps().stream()
        .map(
            step ->
                new HistoryLine(
                    step.happenedAt(),
                    step.who(),
                    step.to(),
                    step.note(),
                    step.consent().orElse(null)))
        .toList();
  }
}
