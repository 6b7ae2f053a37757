package org.certhall.rotation.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.escrow.boundary.OutstandingDesk;
import org.certhall.escrow.control.Occasion;
import org.certhall.escrow.entity.Purpose;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.order.entity.By;
import org.certhall.order.entity.OrderNumber;
import org.certhall.policy.control.ChannelStore;
import org.certhall.policy.entity.ChannelTerms;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rotation.control.RotationStore;
import org.certhall.rotation.entity.Rotation;
import org.certhall.token.boundary.TokenDesk;
import org.certhall.token.control.TokenStore;
import org.certhall.token.entity.ApplicationName;
import org.certhall.token.entity.PinRule;
import org.certhall.token.entity.Token;
import org.certhall.token.entity.TokenModel;
import org.certhall.token.entity.TokenSerial;
import org.certhall.token.entity.TokenState;

/** An open rotation entitles to the change of the administrator PIN, and to nothing else. */
@ApplicationScoped
class RotationOccasion implements Occasion {

  private static final String ASSISTANT = "assistant";

  @Inject RotationStore rotations;
  @Inject ChannelStore channels;
  @Inject TokenStore tokens;
  @Inject TokenDesk tokenDesk;
  @Inject OutstandingDesk outstanding;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  @Override
  public boolean serves(Purpose purpose) {
    return purpose == Purpose.ROTATION;
  }

  @Override
  public Terms terms(String orderNumber, TokenPlace place) {
    Rotation rotation = find(orderNumber);
    rotation.mustBeOpen();
    if (!place(rotation).equals(place)) {
      throw Problem.of(ProblemType.RELEASE_INVITATION_WRONG);
    }
    ChannelTerms terms = channels.policy(rotation.policyId()).terms();
    return new Terms(
        model(rotation).administratorPinRule(),
        userPin(rotation),
        terms.releasesPerOrder(),
        terms.releasesPerTokenDay());
  }

  /** Until the token has opened: from then on the CURRENT one is right again. */
  @Override
  public Optional<String> retiredPin(String orderNumber) {
    Rotation rotation = find(orderNumber);
    return rotation.retiredPin().filter(pin -> token(rotation).state() == TokenState.BLOCKED);
  }

  /** Stands in the invitation as in every other; nobody is asked for one. */
  PinRule userPin(Rotation rotation) {
    ChannelTerms terms = channels.policy(rotation.policyId()).terms();
    return terms.pin().and(model(rotation).pinRule());
  }

  static TokenPlace place(Rotation rotation) {
    return place(rotation.token(), rotation.application());
  }

  static TokenPlace place(TokenSerial token, ApplicationName application) {
    return new TokenPlace(token.value(), application.value());
  }

  @Override
  public void offered(String orderNumber) {
    record("rotation.releasing", orderNumber);
  }

  @Override
  public void notBegun(String orderNumber) {
    record("rotation.not-begun", orderNumber);
  }

  /** Said once: an old receipt that comes again must not open what was blocked after it. */
  @Override
  public void proved(String orderNumber) {
    Rotation rotation = find(orderNumber);
    if (rotation.retiredPin().isPresent()) {
      tokenDesk.unblock(rotation.token());
    }
  }

  /**
   * Where the value that was proved is an old candidate, others may know it: then this one goes on
   * with the next.
   */
  @Override
  public void completed(String orderNumber) {
    Rotation rotation = find(orderNumber);
    if (outstanding.isExposed(place(rotation))) {
      return;
    }
    if (rotation.complete(byAssistant())) {
      record("rotation.completed", orderNumber);
    }
  }

  @Override
  public void blocked(String orderNumber, TokenPlace place) {
    Rotation rotation = find(orderNumber);
    if (rotation.block(byAssistant())) {
      record("rotation.blocked", orderNumber);
    }
    tokenDesk.block(rotation.token());
  }

  private Rotation find(String orderNumber) {
    return rotations
        .find(new OrderNumber(orderNumber))
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }

  private TokenModel model(Rotation rotation) {
    return tokens.model(token(rotation).modelCode()).orElseThrow();
  }

  private Token token(Rotation rotation) {
    return tokens.find(rotation.token()).orElseThrow();
  }

  private By byAssistant() {
    return new By(ASSISTANT, clock.instant());
  }

  private void record(String deed, String orderNumber) {
    audit.record(AuditEvent.of(deed, orderNumber).onOrder(orderNumber));
  }
}
