package org.certhall.unlock.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import org.certhall.attachment.boundary.ScanKeeper;
import org.certhall.attachment.entity.DocumentKind;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.identity.control.RealNameVerifier;
import org.certhall.identity.control.Verification;
import org.certhall.identity.control.VerifiedPerson;
import org.certhall.identity.entity.ChallengePurpose;
import org.certhall.notice.control.Notice;
import org.certhall.notice.control.Outbox;
import org.certhall.order.boundary.OrderKey;
import org.certhall.order.boundary.OwnedOrders;
import org.certhall.order.control.OrderStore;
import org.certhall.order.entity.By;
import org.certhall.order.entity.Order;
import org.certhall.policy.control.ChannelStore;
import org.certhall.policy.entity.ChannelTerms;
import org.certhall.rights.control.Anyone;
import org.certhall.subscriber.entity.EmailAddress;
import org.certhall.subscriber.entity.MobileNumber;
import org.certhall.subscriber.entity.PersonName;
import org.certhall.subscriber.entity.ResidentId;
import org.certhall.unlock.control.UnlockRules;

/** Where an owner fills in an unlock order and sends it. */
@Stateless
public class UnlockFormDesk {

  @Inject OwnedOrders owned;
  @Inject OrderStore orders;
  @Inject ChannelStore channels;
  @Inject UnlockViews views;
  @Inject HandlerProof handlers;
  @Inject Verification verification;
  @Inject RealNameVerifier verifier;
  @Inject ScanKeeper scans;
  @Inject Uploads uploads;
  @Inject Outbox outbox;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** Whether verification is only played here; every screen that shows it says so. */
  @Anyone
  public boolean isSandbox() {
    return verifier.isSandbox();
  }

  /** The verifier is asked, and a code goes to the mobile. */
  @Anyone
  public void sendCode(OrderKey key, HandlerForm form) {
    Order order = editable(key);
    verification.ask(
        order.number().value(),
        new PersonName(form.name()),
        new ResidentId(form.residentId()),
        new MobileNumber(form.mobile()));
    record("handler.code-sent", order);
  }

  /** With the right code the order has its handler, and holds its token. */
  @Anyone
  public void confirmCode(OrderKey key, String code) {
    Order order = editable(key);
    VerifiedPerson person =
        verification.answer(order.number().value(), ChallengePurpose.VERIFY, code);
    handlers.freeToken(order);
    order.verify(handlers.handler(order, views.subscriber(order), person));
    orders.flush();
    record("handler.verified", order);
  }

  /** Keeps a scan in place of an earlier one of the same document. */
  @Anyone
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void attach(OrderKey key, DocumentKind document, byte[] file) {
    uploads.keep(key, document, scans.read(file, uploads.terms(key)));
  }

  /** The owner's own scan, as JPEG. */
  @Anyone
  public byte[] picture(OrderKey key, DocumentKind document) {
    return scans.picture(owned.open(key).number().value(), document);
  }

  /** Sends the order to the reviewers; also one that came back. */
  @Anyone
  public void submit(OrderKey key, String email) {
    Order order = editable(key);
    String number = order.number().value();
    UnlockRules.mustBeComplete(views.subscriber(order).kind(), scans.documents(number));
    order.submit(new EmailAddress(email), new By(By.APPLICANT, clock.instant()));
    orders.flush();
    order
        .handler()
        .ifPresent(
            person ->
                outbox.shortMessage(
                    views.mobile(order, person),
                    number,
                    Notice.ORDER_SUBMITTED,
                    number,
                    terms(order).workingDays()));
    record("order.submitted", order);
  }

  private Order editable(OrderKey key) {
    return owned.editable(key, clock.instant());
  }

  private ChannelTerms terms(Order order) {
    return channels.policy(order.policyId()).terms();
  }

  private void record(String deed, Order order) {
    String number = order.number().value();
    audit.record(AuditEvent.of(deed, number).onOrder(number));
  }
}
