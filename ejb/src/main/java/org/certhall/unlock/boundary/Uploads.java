package org.certhall.unlock.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.certhall.attachment.boundary.ScanKeeper;
import org.certhall.attachment.entity.DocumentKind;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.order.boundary.OrderKey;
import org.certhall.order.boundary.OwnedOrders;
import org.certhall.order.control.OrderStore;
import org.certhall.order.entity.Order;
import org.certhall.policy.control.ChannelStore;
import org.certhall.policy.entity.ChannelTerms;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * The two short transactions around the decoding of a scan, which takes its time and must hold no
 * connection meanwhile. Both ask whether the order still takes scans.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Uploads {

  private static final int MOST_OF_ORDER = 30;

  @Inject OwnedOrders owned;
  @Inject OrderStore orders;
  @Inject ChannelStore channels;
  @Inject ScanKeeper scans;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  /** What the scan will be judged by. */
  ChannelTerms terms(OrderKey key) {
    return channels.policy(open(key).policyId()).terms();
  }

  /** Of two scans of one document at the same moment the later one counts. */
  void keep(OrderKey key, DocumentKind document, byte[] jpeg) {
    orders.lock(owned.open(key));
    Order order = open(key);
    String number = order.number().value();
    scans.keep(number, document, jpeg, order.submittedAt().isPresent());
    audit.record(
        AuditEvent.of("scan.attached", number).onOrder(number).with("document", document.name()));
  }

  /** A draft costs nothing to begin: only a verified handler's order takes scans, and so many. */
  private Order open(OrderKey key) {
    Order order = owned.editable(key, clock.instant());
    if (order.handler().isEmpty()) {
      throw Problem.of(ProblemType.HANDLER_NOT_VERIFIED);
    }
    if (scans.uploads(order.number().value()) >= MOST_OF_ORDER) {
      throw Problem.of(ProblemType.SCANS_USED_UP, MOST_OF_ORDER);
    }
    return order;
  }
}
