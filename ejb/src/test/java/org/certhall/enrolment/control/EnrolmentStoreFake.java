package org.certhall.enrolment.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.certhall.enrolment.entity.Enrolment;
import org.certhall.enrolment.entity.EnrolmentState;
import org.certhall.order.entity.OrderNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Reach;
import org.certhall.rights.entity.BranchCode;
import org.certhall.token.entity.TokenSerial;

/** Enrolments in memory. */
public final class EnrolmentStoreFake implements EnrolmentStore {

  private final Map<OrderNumber, Enrolment> all = new LinkedHashMap<>();

  @Override
  public Optional<Enrolment> find(OrderNumber number) {
    return Optional.ofNullable(all.get(number));
  }

  @Override
  public Optional<Enrolment> lock(OrderNumber number) {
    return find(number);
  }

  @Override
  public Optional<Enrolment> openOn(TokenSerial token) {
    return open(Reach.EVERYWHERE, Integer.MAX_VALUE).stream()
        .filter(enrolment -> enrolment.medium().token().equals(token))
        .findFirst();
  }

  @Override
  public List<Enrolment> open(Reach reach, int most) {
    return all.values().stream()
        .filter(
            enrolment ->
                Set.of(EnrolmentState.OPEN, EnrolmentState.GIVING_UP).contains(enrolment.state()))
        .filter(enrolment -> reach.includes(new BranchCode(enrolment.branchCode())))
        .limit(most)
        .toList();
  }

  @Override
  public void add(Enrolment enrolment) {
    if (openOn(enrolment.medium().token()).isPresent()) {
      throw Problem.of(ProblemType.STALE);
    }
    all.put(enrolment.number(), enrolment);
  }
}
