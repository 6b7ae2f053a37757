package org.certhall.escrow.control;

import java.util.Optional;
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

  /**
   * Which RETIRED value takes the place of CURRENT, where a supervisor has said so: the token opens
   * with neither of the others.
   *
   * @return its id in the escrow
   */
  default Optional<String> retiredPin(String orderNumber) {
    return Optional.empty();
  }

  /** A release goes out; from now on nobody cancels. May be said again. */
  void offered(String orderNumber);

  /** None of its releases was begun: as before the offers. May be said again. */
  void notBegun(String orderNumber);

  /**
   * A value that the hall knows has just been proved, for the first time by this release and by
   * none after it.
   */
  default void proved(String orderNumber) {
    // Most have nothing to mend by it.
  }

  /**
   * The administrator PIN is set and proved, and so is the user PIN where the purpose has one. Late
   * or early, and may be said again.
   */
  void completed(String orderNumber);

  /** Neither value opens the token: a branch has to help. May be said again. */
  void blocked(String orderNumber, TokenPlace place);
}
