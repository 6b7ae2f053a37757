package org.certhall.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.enrolment.entity.Enrolment;
import org.certhall.enrolment.entity.Medium;
import org.certhall.escrow.boundary.OutstandingDesk;
import org.certhall.order.entity.By;
import org.certhall.policy.control.ChannelStore;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Caller;
import org.certhall.rights.control.Right;
import org.certhall.token.boundary.TokenDesk;

/**
 * The two ends of giving an enrolment up, each committed when it returns: between them what was
 * certified on it ends. What is cut off there stays begun, is listed, and is given up again.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class EnrolmentEnd {

  @Inject EnrolmentFinder finder;
  @Inject EnrolmentViews views;
  @Inject OutstandingDesk outstanding;
  @Inject TokenDesk tokens;
  @Inject ChannelStore channels;
  @Inject Caller caller;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** From now on no step is taken, and no certificate is issued on the order. */
  void begin(String number, String tokenAgain, String reason) {
    Enrolment enrolment = finder.lock(number, Right.GIVE_UP_RELEASE);
    Medium medium = enrolment.medium();
    if (tokenAgain == null || !tokenAgain.strip().equals(medium.token().value())) {
      throw Problem.of(ProblemType.TOKEN_SERIAL_DIFFERS).at("tokenAgain");
    }
    enrolment.beginToGiveUp(reason);
    outstanding.end(enrolment.number().value(), EnrolmentOccasion.place(medium));
    audit.record(event("enrolment.giving-up", enrolment).with("reason", reason));
  }

  /** A token that may hold something of this errand is not to be used for another. */
  EnrolmentView close(String number) {
    Enrolment enrolment = finder.lock(number, Right.GIVE_UP_RELEASE);
    enrolment.giveUp(new By(caller.name(), clock.instant()));
    if (enrolment.isWriteBegun()) {
      Medium medium = enrolment.medium();
      tokens.withdraw(
          medium.token(),
          medium.modelCode(),
          enrolment.subscriberId(),
          channels.policy(enrolment.policyId()).channel(),
          enrolment.branchCode());
    }
    audit.record(event("enrolment.given-up", enrolment));
    return views.of(enrolment);
  }

  private static AuditEvent event(String deed, Enrolment enrolment) {
    String number = enrolment.number().value();
    return AuditEvent.of(deed, number)
        .onOrder(number)
        .with("token", enrolment.medium().token().value());
  }
}
