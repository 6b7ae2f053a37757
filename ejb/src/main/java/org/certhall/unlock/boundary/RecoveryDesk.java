package org.certhall.unlock.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.Optional;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.identity.control.Verification;
import org.certhall.identity.entity.ChallengePurpose;
import org.certhall.order.boundary.OrderKey;
import org.certhall.order.control.OrderStore;
import org.certhall.order.control.OwnerProof;
import org.certhall.order.entity.Order;
import org.certhall.order.entity.OrderNumber;
import org.certhall.order.entity.OwnerSecret;
import org.certhall.order.entity.VerifiedHandler;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Anyone;
import org.certhall.subscriber.control.IdentitySeals;

/** Opens an order from another computer: a code to the handler's verified mobile. */
@Stateless
public class RecoveryDesk {

  private static final Logger LOG = System.getLogger(RecoveryDesk.class.getName());

  private final SecureRandom random = new SecureRandom();

  @Inject OrderStore orders;
  @Inject Verification verification;
  @Inject IdentitySeals seals;
  @Inject OwnerProof proof;
  @Inject AuditTrail audit;

  /** The answer is the same whether there is such an order or not. */
  @Anyone
  public void sendCode(String orderNumber) {
    OrderNumber number = new OrderNumber(orderNumber);
    Optional<Order> order = orders.find(number).filter(found -> found.handler().isPresent());
    try {
      order.ifPresent(this::send);
    } catch (Problem limit) {
      LOG.log(Level.INFO, "no recovery code for {0}: {1}", number, limit.type());
    }
  }

  /** With the right code, a new key; the old one opens nothing any more. */
  @Anyone
  public OrderKey open(String orderNumber, String code) {
    OrderNumber number = new OrderNumber(orderNumber);
    verification.answer(number.value(), ChallengePurpose.RECOVER, code);
    Order order =
        orders.find(number).orElseThrow(() -> Problem.of(ProblemType.CODE_WRONG).at("code"));
    OwnerSecret secret = OwnerSecret.make(random);
    order.changeOwnerSecret(proof.digest(number, secret));
    audit.record(AuditEvent.of("order.recovered", number.value()).onOrder(number.value()));
    return new OrderKey(number.value(), secret.value());
  }

  private void send(Order order) {
    VerifiedHandler handler = order.handler().orElseThrow();
    String row = order.number().value();
    verification.sendRecoveryCode(
        row,
        handler.name(),
        seals.residentId(handler.residentId(), row),
        seals.mobile(handler.mobile(), row));
  }
}
