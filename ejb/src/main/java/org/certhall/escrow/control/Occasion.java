package org.certhall.escrow.control;

import org.certhall.escrow.entity.Purpose;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.token.entity.PinRule;

/**
 * What entitles somebody to a release: an approved order, an enrolment. The feature that owns it
 * implements this; every call happens in the transaction of the release.
 */
public interface Occasion {

  /** What an occasion allows. */
  record Terms(PinRule administratorPin, PinRule userPin, int releasesOfOrder, int releasesOfDay) {}

  boolean serves(Purpose purpose);

  /**
   * The terms, if the order is approved and unused, of this place, and its certificate in force.
   *
   * @throws org.certhall.problem.Problem if not
   */
  Terms terms(String orderNumber, TokenPlace place);

  /** A release goes out; from now on nobody cancels. May be said again. */
  void offered(String orderNumber);

  /** None of its releases was begun: as before the offers. May be said again. */
  void notBegun(String orderNumber);

  /** User PIN and administrator PIN are set and proved. Late or early, and may be said again. */
  void completed(String orderNumber);

  /** Neither value opens the token: a branch has to help. May be said again. */
  void blocked(String orderNumber, TokenPlace place);
}
