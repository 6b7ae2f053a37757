package org.certhall.unlock.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.certhall.attachment.boundary.ScanKeeper;
import org.certhall.branch.control.BranchStore;
import org.certhall.branch.entity.Branch;
import org.certhall.order.entity.Order;
import org.certhall.order.entity.OrderState;
import org.certhall.order.entity.OrderStep;
import org.certhall.order.entity.VerifiedHandler;
import org.certhall.policy.control.ChannelStore;
import org.certhall.policy.entity.ChannelTerms;
import org.certhall.rights.entity.BranchCode;
import org.certhall.subscriber.control.IdentitySeals;
import org.certhall.subscriber.control.SubscriberStore;
import org.certhall.subscriber.entity.EmailAddress;
import org.certhall.subscriber.entity.MobileNumber;
import org.certhall.subscriber.entity.Subscriber;
import org.certhall.token.control.TokenStore;
import org.certhall.token.entity.Token;
import org.certhall.token.entity.TokenModel;
import org.certhall.unlock.boundary.UnlockOrderView.Consent;
import org.certhall.unlock.boundary.UnlockOrderView.StepView;
import org.certhall.unlock.control.Promise;

/** Puts together what an owner sees of an unlock order. */
@Dependent
class UnlockViews {

  @Inject ChannelStore channels;
  @Inject SubscriberStore subscribers;
  @Inject TokenStore tokens;
  @Inject ScanKeeper scans;
  @Inject IdentitySeals seals;
  @Inject BranchStore branches;

  UnlockOrderView view(Order order) {
    Subscriber subscriber = subscriber(order);
    ChannelTerms terms = channels.policy(order.policyId()).terms();
    Optional<VerifiedHandler> handler = order.handler();
    return new UnlockOrderView(
        order.number().value(),
        order.state(),
        shownName(order, subscriber),
        order.subject().token().value(),
        model(order),
        order.subject().application().value(),
        order.subject().certificate().toString(),
        handler.map(person -> person.name().masked()).orElse(null),
        handler.map(person -> mobile(order, person).masked()).orElse(null),
        order.email().map(EmailAddress::masked).orElse(null),
        order.createdAt(),
        order.submittedAt().orElse(null),
        order.submittedAt().map(at -> Promise.dueAt(at, terms)).orElse(null),
        order.reviewedAt().orElse(null),
        order.expiresAt(),
        scans.documents(order.number().value()),
        order.rejections(),
        steps(order),
        TermsView.of(terms, subscriber.kind()));
  }

  Subscriber subscriber(Order order) {
    return subscribers.find(order.subject().subscriberId()).orElseThrow();
  }

  MobileNumber mobile(Order order, VerifiedHandler person) {
    return seals.mobile(person.mobile(), order.number().value());
  }

  String model(Order order) {
    return tokens
        .find(order.subject().token())
        .map(Token::modelCode)
        .flatMap(tokens::model)
        .map(TokenModel::name)
        .orElse("");
  }

  /** Whole once a reviewer has said that this person may act for the subscriber. */
  private static String shownName(Order order, Subscriber subscriber) {
    return switch (order.state()) {
      case APPROVED, RELEASING, COMPLETED -> subscriber.fullName();
      default -> subscriber.maskedName();
    };
  }

  private List<StepView> steps(Order order) {
    return order.steps().stream()
        .filter(step -> step.to() != OrderState.RELEASING || step.from() != OrderState.RELEASING)
        .map(step -> new StepView(step.happenedAt(), step.to(), consent(order, step)))
        .toList();
  }

  private Consent consent(Order order, OrderStep step) {
    return step.consent()
        .map(way -> new Consent(way, branchName(order.branchCode()), step.note()))
        .orElse(null);
  }

  private String branchName(String code) {
    return branches.find(new BranchCode(code)).map(Branch::name).orElse(code);
  }
}
