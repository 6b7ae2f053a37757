package org.certhall.pairing.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.certhall.pairing.entity.PairingDeskKind;
import org.certhall.rights.control.Inside;

/** Where other features get grants for operations on their orders. */
@Stateless
public class GrantDesk {

  @Inject private Grants grants;
  @Inject private HallVoice voice;

  /**
   * A grant bound to an order. The caller has checked that this session holds the order, and that
   * the order stands where the operations belong.
   */
  @Inside
  public Granted forOrder(
      PairingDeskKind desk,
      PageSession session,
      String hello,
      List<String> operations,
      String order) {
    return grants.issue(grants.owner(desk, session), hello, operations, order);
  }

  /** The origin of the pages of a desk: it stands in what tokens sign for them. */
  @Inside
  public String origin(PairingDeskKind desk) {
    return voice.origin(desk);
  }
}
