package org.certhall.enrolment.control;

import java.util.List;
import java.util.Optional;
import org.certhall.enrolment.entity.Enrolment;
import org.certhall.order.entity.OrderNumber;
import org.certhall.rights.control.Reach;
import org.certhall.token.entity.TokenSerial;

/** Enrolments. */
public interface EnrolmentStore {

  Optional<Enrolment> find(OrderNumber number);

  /** The same, its row locked until the transaction ends. */
  Optional<Enrolment> lock(OrderNumber number);

  /** The one that holds the token. */
  Optional<Enrolment> openOn(TokenSerial token);

  /** Not yet finished, within the reach. */
  List<Enrolment> open(Reach reach, int most);

  /**
   * Written at once, so that losing a race shows here.
   *
   * @throws org.certhall.problem.Problem {@code STALE} if another was faster with the token
   */
  void add(Enrolment enrolment);
}
