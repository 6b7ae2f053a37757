package org.certhall.pairing.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.certhall.rights.control.Needs;
import org.certhall.rights.control.Right;

/** Where an administrator gives the hall a new key for what assistants pin. */
@Stateless
public class HallKeyDesk {

  @Inject private KeyRollover rollover;

  @Needs(Right.ROLL_OVER_HALL_KEY)
  public HallKeyState see() {
    return rollover.state();
  }

  /** Paired assistants follow by themselves, at their next greeting. */
  @Needs(Right.ROLL_OVER_HALL_KEY)
  public void rollOverByAdministrator(String reason) {
    rollover.rollOver(reason);
  }
}
