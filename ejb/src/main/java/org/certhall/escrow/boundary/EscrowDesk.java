package org.certhall.escrow.boundary;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.certhall.escrow.control.Invitations;
import org.certhall.escrow.entity.Purpose;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.rights.control.Inside;
import org.certhall.token.entity.PinRule;

/**
 * For the features that have a reason for a release. They decide who may; this writes the
 * invitation that the page hands to the assistant.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EscrowDesk {

  @EJB private ReleaseTransactions transactions;
  @Inject private Invitations invitations;

  /**
   * An invitation for the owner's page.
   *
   * @param assistant thumbprint of the assistant that this page has said hello to
   * @param userPin what the new user PIN has to be
   */
  @Inside
  public String invite(
      Purpose purpose, String orderNumber, TokenPlace place, String assistant, PinRule userPin) {
    return invitations.write(purpose, orderNumber, place, assistant, userPin);
  }

  /**
   * Takes a blank token's place into escrow, the maker's PIN as its first value; then invite for
   * {@link Purpose#ENROLMENT}. Doing it again changes nothing.
   *
   * @param factoryPin in UTF-8; the caller overwrites it
   */
  @Inside
  public void enrol(TokenPlace place, byte[] factoryPin) {
    transactions.enrol(place, factoryPin);
  }
}
