package org.certhall.rotation.control;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.certhall.order.entity.OrderNumber;
import org.certhall.rights.control.Reach;
import org.certhall.rotation.entity.Rotation;
import org.certhall.token.entity.ApplicationName;
import org.certhall.token.entity.TokenSerial;

/** Rotations. */
public interface RotationStore {

  Optional<Rotation> find(OrderNumber number);

  Optional<Rotation> openAt(TokenSerial token, ApplicationName application);

  /** Not yet finished, within the reach, newest first. */
  List<Rotation> open(Reach reach, int most);

  /** The RETIRED values that the token has refused. */
  Set<String> refusedAt(TokenSerial token, ApplicationName application);

  /**
   * Written at once, so that losing a race shows here.
   *
   * @throws org.certhall.problem.Problem {@code STALE} if another was faster with the place
   */
  void add(Rotation rotation);
}
