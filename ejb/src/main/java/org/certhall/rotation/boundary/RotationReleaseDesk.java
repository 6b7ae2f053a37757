package org.certhall.rotation.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.certhall.escrow.boundary.EscrowDesk;
import org.certhall.escrow.entity.Purpose;
import org.certhall.pairing.boundary.GrantDesk;
import org.certhall.pairing.boundary.Granted;
import org.certhall.pairing.boundary.PageSession;
import org.certhall.pairing.entity.PairingDeskKind;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Right;
import org.certhall.rotation.entity.Rotation;

/** Where the clerk's page gets what the assistant beside it has to see. */
@Stateless
public class RotationReleaseDesk {

  private static final List<String> OPERATIONS =
      List.of("tokens", "result", "replaceAdministratorPin", "releaseProgress");

  @Inject RotationFinder finder;
  @Inject RotationOccasion occasion;
  @Inject EscrowDesk escrow;
  @Inject GrantDesk grants;

  /**
   * What the clerk's page takes to the assistant that has just greeted it.
   *
   * @param grant for the page, bound to the order
   * @param assistant thumbprint of the assistant that both are for
   * @param invitation for the assistant: with it, and it alone, it may ask
   */
  public record Begun(String grant, String assistant, long seconds, String invitation) {}

  /** For an open rotation at a branch of the clerk's. */
  @Needs(Right.REPLACE_ADMINISTRATOR_PIN)
  public Begun entitleByClerk(String number, PageSession session, String hello) {
    Rotation rotation = finder.find(number, Right.REPLACE_ADMINISTRATOR_PIN);
    rotation.mustBeOpen();
    String order = rotation.number().value();
    Granted granted = grants.forOrder(PairingDeskKind.STAFF, session, hello, OPERATIONS, order);
    String invitation =
        escrow.invite(
            Purpose.ROTATION,
            order,
            RotationOccasion.place(rotation),
            granted.assistant(),
            occasion.userPin(rotation));
    return new Begun(granted.grant(), granted.assistant(), granted.seconds(), invitation);
  }
}
