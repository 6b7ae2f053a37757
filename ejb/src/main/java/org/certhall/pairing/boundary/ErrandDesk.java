package org.certhall.pairing.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.certhall.pairing.entity.ErrandPurpose;
import org.certhall.pairing.entity.PairingDeskKind;
import org.certhall.pairing.entity.PairingOwner;
import org.certhall.rights.control.Anyone;
import org.certhall.rights.control.Inside;

/**
 * The channel of public pages whose browser cannot reach the assistant: a code brings the assistant
 * here, and the hall carries what both say. Whose errand it is, the web session says.
 */
@Stateless
public class ErrandDesk {

  @Inject private Errands errands;
  @Inject private Grants grants;

  /** To see what is plugged in. */
  @Anyone
  public ErrandBegun beginForTokens(PageSession session) {
    return errands.begin(owner(session), ErrandPurpose.TOKENS, null);
  }

  /** For an order that the caller has found to be this session's. */
  @Inside
  public ErrandBegun beginForUnlock(PageSession session, String order) {
    return errands.begin(owner(session), ErrandPurpose.UNLOCK, order);
  }

  @Anyone
  public ErrandView see(PageSession session, String errand) {
    return errands.see(owner(session), errand);
  }

  /** Sends a call, which the page counts. */
  @Anyone
  public void call(PageSession session, String errand, int counted, String name, String ask) {
    errands.call(owner(session), errand, counted, name, ask);
  }

  /** The answer to that call, once; null as long as there is none. */
  @Anyone
  public String answer(PageSession session, String errand, int counted) {
    return errands.answer(owner(session), errand, counted);
  }

  @Anyone
  public void end(PageSession session, String errand) {
    errands.end(owner(session), errand);
  }

  private PairingOwner owner(PageSession session) {
    return grants.owner(PairingDeskKind.PUBLIC, session);
  }
}
