package org.certhall.escrow.control;

import org.certhall.escrow.entity.Purpose;

/** Finds the feature that can say whether a release is due. */
public interface Occasions {

  /**
   * The occasion of this purpose.
   *
   * @throws org.certhall.problem.Problem {@code RELEASE_NOT_READY} if no feature has such
   */
  Occasion of(Purpose purpose);
}
