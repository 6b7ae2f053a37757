package org.certhall.unlock.boundary;

import static org.certhall.problem.ProblemType.ORDERS_TOO_OFTEN;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.branch.control.NetworkLimit;
import org.certhall.order.boundary.OrderKey;
import org.certhall.order.boundary.OwnedOrders;
import org.certhall.order.control.OrderStore;
import org.certhall.order.control.OwnerProof;
import org.certhall.order.entity.By;
import org.certhall.order.entity.Order;
import org.certhall.order.entity.OrderKind;
import org.certhall.order.entity.OrderNumber;
import org.certhall.order.entity.OrderSubject;
import org.certhall.order.entity.OwnerSecret;
import org.certhall.policy.control.ChannelStore;
import org.certhall.policy.entity.Agreement;
import org.certhall.policy.entity.ChannelPolicy;
import org.certhall.policy.entity.UnlockWay;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Anyone;
import org.certhall.subscriber.control.SubscriberStore;
import org.certhall.subscriber.entity.Subscriber;
import org.certhall.token.control.LocatedToken;
import org.certhall.token.control.TokenLookup;
import org.certhall.token.control.TokenStore;
import org.certhall.token.entity.TokenSerial;
import org.certhall.unlock.control.UnlockRules;

/** Where an owner begins an unlock, sees it and calls it off. */
@Stateless
public class UnlockDesk {

  /** From one network in ten minutes: more is somebody who tries serial numbers. */
  private static final int LOCATED_AT_MOST = 300;

  /**
   * From one network in an hour: a draft needs no log-in, but it takes a row and can make a
   * telephone ring. An office behind one address has a few people.
   */
  private static final int BEGUN_AT_MOST = 60;

  private final SecureRandom random = new SecureRandom();

  @Inject TokenLookup lookup;
  @Inject TokenStore tokens;
  @Inject ChannelStore channels;
  @Inject SubscriberStore subscribers;
  @Inject OrderStore orders;
  @Inject OwnedOrders owned;
  @Inject OwnerProof proof;
  @Inject UnlockViews views;
  @Inject NetworkLimit network;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** What can be done for the token; names are masked. */
  @Anyone
  public UnlockOffer locate(TokenPointer pointer) {
    network.admit("token.locate", LOCATED_AT_MOST);
    LocatedToken there =
        lookup.inForce(pointer.token(), pointer.applicationName(), pointer.certificate());
    ChannelPolicy policy = policy(there);
    Subscriber subscriber = subscriber(there);
    List<Agreement> agreements = channels.agreements(policy.id());
    return new UnlockOffer(
        there.token().serial().value(),
        tokens.model(there.token().modelCode()).orElseThrow().name(),
        there.application().value(),
        there.certificate().serial().toString(),
        subscriber.maskedName(),
        there.certificate().notAfter(),
        agreements.stream().map(AgreementView::of).toList(),
        TermsView.of(policy.terms(), subscriber.kind()),
        unfinished(there.token().serial(), subscriber));
  }

  /** An order in draft, for whoever holds the key that is given out here, once. */
  @Anyone
  public OrderKey begin(TokenPointer pointer, Set<String> acceptedAgreementIds) {
    LocatedToken there =
        lookup.inForce(pointer.token(), pointer.applicationName(), pointer.certificate());
    ChannelPolicy policy = policy(there);
    List<Agreement> agreements = channels.agreements(policy.id());
    UnlockRules.mustAcceptAll(agreements, acceptedAgreementIds);
    if (unfinished(there.token().serial(), subscriber(there)) != null) {
      throw Problem.of(ProblemType.ORDER_OPEN_EXISTS);
    }
    network.admit("order.begin", BEGUN_AT_MOST, Duration.ofHours(1), ORDERS_TOO_OFTEN);
    OrderNumber number = OrderNumber.make(OrderKind.UNLOCK, clock.instant(), random);
    OwnerSecret secret = OwnerSecret.make(random);
    Order order =
        Order.begin(number, OrderKind.UNLOCK, subject(there), policy.id(), applicant())
            .heldAt(there.token().branchCode(), proof.digest(number, secret));
    agreements.forEach(agreement -> order.accept(agreement.id(), clock.instant()));
    orders.add(order);
    record("order.begun", order);
    return new OrderKey(number.value(), secret.value());
  }

  @Anyone
  public UnlockOrderView see(OrderKey key) {
    return views.view(owned.open(key));
  }

  @Anyone
  public void cancelByApplicant(OrderKey key) {
    Order order = owned.open(key);
    order.cancel(applicant(), null);
    orders.flush();
    record("order.cancelled", order);
  }

  private ChannelPolicy policy(LocatedToken there) {
    ChannelPolicy policy = channels.current(there.token().channel());
    if (!policy.terms().unlockWays().contains(UnlockWay.MANUAL_REVIEW)) {
      throw Problem.of(ProblemType.UNLOCK_NOT_OFFERED, policy.terms().hotline());
    }
    return policy;
  }

  private OpenOrderView unfinished(TokenSerial token, Subscriber subscriber) {
    return orders
        .openOn(token)
        .filter(order -> !order.hasLapsedAt(clock.instant()))
        .map(order -> OpenOrderView.of(order, subscriber))
        .orElse(null);
  }

  private static OrderSubject subject(LocatedToken there) {
    return new OrderSubject(
        there.token().subscriberId(),
        there.token().serial(),
        there.application(),
        there.certificate().serial());
  }

  private Subscriber subscriber(LocatedToken there) {
    return subscribers.find(there.token().subscriberId()).orElseThrow();
  }

  private By applicant() {
    return new By(By.APPLICANT, clock.instant());
  }

  private void record(String deed, Order order) {
    String number = order.number().value();
    audit.record(
        AuditEvent.of(deed, number).onOrder(number).with("token", order.subject().token().value()));
  }
}
