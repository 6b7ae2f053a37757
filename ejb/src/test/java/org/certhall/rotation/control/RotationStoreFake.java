package org.certhall.rotation.control;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certhall.order.entity.OrderNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Reach;
import org.certhall.rights.entity.BranchCode;
import org.certhall.rotation.entity.Rotation;
import org.certhall.rotation.entity.RotationState;
import org.certhall.token.entity.ApplicationName;
import org.certhall.token.entity.TokenSerial;

/** Rotations in memory, with the one rule of the table: one open rotation a place. */
public final class RotationStoreFake implements RotationStore {

  private final Map<OrderNumber, Rotation> rotations = new HashMap<>();

  @Override
  public Optional<Rotation> find(OrderNumber number) {
    return Optional.ofNullable(rotations.get(number));
  }

  @Override
  public Optional<Rotation> openAt(TokenSerial token, ApplicationName application) {
    return at(token, application).filter(Rotation::isOpen).findFirst();
  }

  @Override
  public List<Rotation> open(Reach reach, int most) {
    return rotations.values().stream()
        .filter(Rotation::isOpen)
        .filter(one -> reach.includes(new BranchCode(one.branchCode())))
        .sorted(Comparator.comparing(Rotation::begunAt).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public Set<String> refusedAt(TokenSerial token, ApplicationName application) {
    return at(token, application)
        .filter(one -> one.state() == RotationState.BLOCKED)
        .flatMap(one -> one.retiredPin().stream())
        .collect(Collectors.toSet());
  }

  private Stream<Rotation> at(TokenSerial token, ApplicationName application) {
    return rotations.values().stream()
        .filter(one -> one.token().equals(token) && one.application().equals(application));
  }

  @Override
  public void add(Rotation rotation) {
    if (openAt(rotation.token(), rotation.application()).isPresent()) {
      throw Problem.of(ProblemType.STALE);
    }
    rotations.put(rotation.number(), rotation);
  }
}
