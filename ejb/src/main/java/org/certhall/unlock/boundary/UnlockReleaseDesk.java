package org.certhall.unlock.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.certhall.escrow.boundary.EscrowDesk;
import org.certhall.escrow.entity.Purpose;
import org.certhall.order.boundary.OrderKey;
import org.certhall.order.boundary.OrderReleaseDesk;
import org.certhall.order.boundary.ReleasableOrder;
import org.certhall.pairing.boundary.ErrandBegun;
import org.certhall.pairing.boundary.ErrandDesk;
import org.certhall.pairing.boundary.GrantDesk;
import org.certhall.pairing.boundary.Granted;
import org.certhall.pairing.boundary.PageSession;
import org.certhall.pairing.entity.PairingDeskKind;
import org.certhall.rights.control.Anyone;

/** Where the owner of an approved order begins the release. */
@Stateless
public class UnlockReleaseDesk {

  private static final List<String> OPERATIONS =
      List.of("tokens", "events", "result", "unlock", "releaseProgress");

  @Inject private OrderReleaseDesk orders;
  @Inject private GrantDesk grants;
  @Inject private EscrowDesk escrow;
  @Inject private ErrandDesk errands;

  /**
   * What the owner's page takes to the assistant beside it.
   *
   * @param grant for the page, bound to the order
   * @param assistant thumbprint of the assistant that both are for
   * @param invitation for the assistant: with it, and it alone, it may ask
   */
  public record Begun(
      String grant,
      String assistant,
      long seconds,
      String invitation,
      String token,
      String application) {}

  /**
   * Only the holder of the order's key, and only beside an assistant that has just greeted this
   * page.
   */
  @Anyone
  public Begun begin(OrderKey key, PageSession session, String hello) {
    ReleasableOrder order = orders.releasable(key);
    String number = order.number().value();
    Granted granted = grants.forOrder(PairingDeskKind.PUBLIC, session, hello, OPERATIONS, number);
    String invitation =
        escrow.invite(
            Purpose.UNLOCK, number, UnlockOccasion.place(order), granted.assistant(), order.pin());
    return new Begun(
        granted.grant(),
        granted.assistant(),
        granted.seconds(),
        invitation,
        order.token().value(),
        order.application().value());
  }

  /** A code for the same, where the owner's browser cannot reach the assistant. */
  @Anyone
  public ErrandBegun errand(OrderKey key, PageSession session) {
    return errands.beginForUnlock(session, orders.releasable(key).number().value());
  }
}
