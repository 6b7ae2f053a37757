package org.certhall.unlock.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.certhall.attachment.boundary.ScanKeeper;
import org.certhall.attachment.entity.DocumentKind;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.escrow.boundary.OutstandingDesk;
import org.certhall.notice.control.Notice;
import org.certhall.notice.control.Outbox;
import org.certhall.order.control.OrderStore;
import org.certhall.order.entity.By;
import org.certhall.order.entity.Order;
import org.certhall.order.entity.OrderNumber;
import org.certhall.order.entity.QueuePlace;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Caller;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Reach;
import org.certhall.rights.control.Right;

/** Where reviewers take orders from the queue, look at them and decide. */
@Stateless
public class ReviewDesk {

  private static final int MOST_ON_A_PAGE = 50;
  private static final int LONGEST_NOTE = 300;

  @Inject OrderStore orders;
  @Inject ReviewViews views;
  @Inject UnlockViews owners;
  @Inject ScanKeeper scans;
  @Inject OutstandingDesk outstanding;
  @Inject Outbox outbox;
  @Inject Caller caller;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** The longest waiting first; null begins at the front. */
  @Needs(Right.REVIEW_ORDER)
  public QueuePage queue(QueuePlace after, int most) {
    int size = Math.max(1, Math.min(most, MOST_ON_A_PAGE));
    Reach reach = caller.reachOf(Right.REVIEW_ORDER);
    List<Order> found = orders.queue(after == null ? QueuePlace.front() : after, reach, size + 1);
    List<Order> shown = found.subList(0, Math.min(size, found.size()));
    return new QueuePage(
        views.rows(shown),
        orders.waiting(reach),
        found.size() > size ? placeOf(shown.get(size - 1)) : null);
  }

  @Needs(Right.SEE_ORDER)
  public ReviewView see(String orderNumber) {
    return views.view(find(orderNumber, Right.SEE_ORDER), caller.name());
  }

  @Needs(Right.REVIEW_ORDER)
  public void claimByReviewer(String orderNumber) {
    Order order = find(orderNumber, Right.REVIEW_ORDER);
    order.claim(by());
    done("order.claimed", order);
  }

  /** Back to the queue, undecided. */
  @Needs(Right.REVIEW_ORDER)
  public void putBackByReviewer(String orderNumber) {
    Order order = find(orderNumber, Right.REVIEW_ORDER);
    order.unclaim(by());
    done("order.put-back", order);
  }

  @Needs(Right.REVIEW_ORDER)
  public void approveByReviewer(String orderNumber) {
    Order order = find(orderNumber, Right.REVIEW_ORDER);
    order.approve(by());
    done("order.approved", order);
    tell(order, Notice.ORDER_APPROVED);
  }

  @Needs(Right.REVIEW_ORDER)
  public void rejectByReviewer(String orderNumber, Map<DocumentKind, String> reasons) {
    Order order = find(orderNumber, Right.REVIEW_ORDER);
    order.reject(reasons, by());
    done("order.rejected", order);
    tell(order, Notice.ORDER_REJECTED);
  }

  /** A scan, as JPEG; that it was looked at is on record. */
  @Needs(Right.REVIEW_ORDER)
  public byte[] picture(String orderNumber, DocumentKind document) {
    Order order = find(orderNumber, Right.REVIEW_ORDER);
    audit.record(deed("scan.seen", order).with("document", document.name()));
    return scans.picture(order.number().value(), document);
  }

  /** The handler's whole identity number; that it was looked at is on record. */
  @Needs(Right.SEE_IDENTITY_NUMBER)
  public String identityNumber(String orderNumber) {
    Order order = find(orderNumber, Right.SEE_IDENTITY_NUMBER);
    record("identity-number.seen", order);
    return order
        .handler()
        .map(person -> views.residentId(order, person).value())
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }

  /**
   * An order that no release can finish any more gives its token free: its offers are used up, its
   * certificate is not in force, or nobody comes back to it.
   */
  @Needs(Right.GIVE_UP_RELEASE)
  public void giveUpBySupervisor(String orderNumber, String why) {
    Order order = find(orderNumber, Right.GIVE_UP_RELEASE);
    String reason = note(why, "reason");
    outstanding.end(order.number().value(), ReviewViews.place(order));
    order.giveUp(by(), reason);
    done("order.given-up", order);
  }

  static String note(String written, String field) {
    if (written == null || written.isBlank()) {
      throw Problem.of(ProblemType.REQUIRED).at(field);
    }
    if (written.length() > LONGEST_NOTE) {
      throw Problem.of(ProblemType.TOO_LONG, LONGEST_NOTE).at(field);
    }
    return written.strip();
  }

  private Order find(String orderNumber, Right right) {
    return orders
        .find(new OrderNumber(orderNumber))
        .filter(order -> caller.mayAt(right, order.branchCode()))
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }

  private static QueuePlace placeOf(Order order) {
    return new QueuePlace(order.submittedAt().orElseThrow(), order.number().value());
  }

  private By by() {
    return new By(caller.name(), clock.instant());
  }

  private void done(String deed, Order order) {
    orders.flush();
    record(deed, order);
  }

  private void record(String deed, Order order) {
    audit.record(deed(deed, order));
  }

  private static AuditEvent deed(String deed, Order order) {
    String number = order.number().value();
    return AuditEvent.of(deed, number).onOrder(number);
  }

  private void tell(Order order, Notice notice) {
    order
        .handler()
        .ifPresent(
            person ->
                outbox.shortMessage(
                    owners.mobile(order, person),
                    order.number().value(),
                    notice,
                    order.number().value()));
  }
}
