package org.certhall.escrow.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.certhall.escrow.control.Outstanding;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.rights.control.Inside;

/**
 * For the features whose staff look after an order that does not end by itself. In the caller's
 * transaction: what it ends and what becomes of the order happen together.
 */
@Stateless
public class OutstandingDesk {

  @Inject Outstanding outstanding;

  /** As {@link Outstanding#end}. */
  @Inside
  public void end(String orderNumber, TokenPlace place) {
    outstanding.end(orderNumber, place);
  }

  /** As {@link Outstanding#isRotationDue}. */
  @Inside
  public boolean isRotationDue(TokenPlace place) {
    return outstanding.isRotationDue(place);
  }

  /** As {@link Outstanding#isExposed}. */
  @Inside
  public boolean isExposed(TokenPlace place) {
    return outstanding.isExposed(place);
  }

  /** As {@link Outstanding#isRefused}. */
  @Inside
  public boolean isRefused(TokenPlace place) {
    return outstanding.isRefused(place);
  }

  /** As {@link Outstanding#retired}. */
  @Inside
  public List<String> retired(TokenPlace place) {
    return outstanding.retired(place);
  }
}
