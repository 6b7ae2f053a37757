package org.certhall.rotation.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.certhall.order.entity.OrderNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Caller;
import org.certhall.rights.control.Right;
import org.certhall.rotation.control.RotationStore;
import org.certhall.rotation.entity.Rotation;

/** Opens a rotation to those who have the right at its branch; to others it does not exist. */
@Dependent
class RotationFinder {

  private final RotationStore rotations;
  private final Caller caller;

  @Inject
  RotationFinder(RotationStore rotations, Caller caller) {
    this.rotations = rotations;
    this.caller = caller;
  }

  Rotation find(String number, Right right) {
    return rotations
        .find(new OrderNumber(number))
        .filter(rotation -> caller.mayAt(right, rotation.branchCode()))
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }
}
