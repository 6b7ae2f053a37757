package org.certhall.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.enrolment.control.EnrolmentStore;
import org.certhall.enrolment.entity.Enrolment;
import org.certhall.enrolment.entity.EnrolmentStep;
import org.certhall.enrolment.entity.Medium;
import org.certhall.escrow.control.Occasion;
import org.certhall.escrow.entity.Purpose;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.order.entity.By;
import org.certhall.order.entity.OrderNumber;
import org.certhall.policy.control.ChannelStore;
import org.certhall.policy.entity.ChannelTerms;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.token.control.TokenStore;
import org.certhall.token.entity.PinRule;
import org.certhall.token.entity.TokenModel;

/** An open enrolment entitles to the change from the maker's administrator PIN to the first own. */
@ApplicationScoped
class EnrolmentOccasion implements Occasion {

  private static final String ASSISTANT = "assistant";

  @Inject EnrolmentStore enrolments;
  @Inject ChannelStore channels;
  @Inject TokenStore tokens;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  @Override
  public boolean serves(Purpose purpose) {
    return purpose == Purpose.ENROLMENT;
  }

  @Override
  public Terms terms(String orderNumber, TokenPlace place) {
    Enrolment enrolment = find(orderNumber);
    enrolment.mustBeOpen();
    boolean over = enrolment.isDone(EnrolmentStep.ADMINISTRATOR_PIN);
    if (over || !place(enrolment.medium()).equals(place)) {
      throw Problem.of(ProblemType.RELEASE_INVITATION_WRONG);
    }
    TokenModel model = model(enrolment);
    ChannelTerms terms = channels.policy(enrolment.policyId()).terms();
    return new Terms(
        model.administratorPinRule(),
        terms.pin().and(model.pinRule()),
        terms.releasesPerOrder(),
        terms.releasesPerTokenDay());
  }

  /** What the subscriber's PIN has to be. */
  PinRule userPin(Enrolment enrolment) {
    ChannelTerms terms = channels.policy(enrolment.policyId()).terms();
    return terms.pin().and(model(enrolment).pinRule());
  }

  static TokenPlace place(Medium medium) {
    return new TokenPlace(medium.token().value(), medium.application().value());
  }

  @Override
  public void offered(String orderNumber) {
    find(orderNumber).markReleasing();
    record("enrolment.releasing", orderNumber);
  }

  @Override
  public void notBegun(String orderNumber) {
    if (find(orderNumber).markNotBegun()) {
      record("enrolment.not-begun", orderNumber);
    }
  }

  @Override
  public void completed(String orderNumber) {
    if (find(orderNumber).pinsProved(byAssistant())) {
      record("enrolment.pins-proved", orderNumber);
    }
  }

  @Override
  public void blocked(String orderNumber, TokenPlace place) {
    find(orderNumber).block(byAssistant());
    record("enrolment.blocked", orderNumber);
  }

  private Enrolment find(String orderNumber) {
    return enrolments
        .find(new OrderNumber(orderNumber))
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }

  private TokenModel model(Enrolment enrolment) {
    return tokens.model(enrolment.medium().modelCode()).orElseThrow();
  }

  private By byAssistant() {
    return new By(ASSISTANT, clock.instant());
  }

  private void record(String deed, String orderNumber) {
    audit.record(AuditEvent.of(deed, orderNumber).onOrder(orderNumber));
  }
}
