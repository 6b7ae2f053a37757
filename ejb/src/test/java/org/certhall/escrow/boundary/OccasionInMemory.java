package org.certhall.escrow.boundary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.escrow.control.Occasion;
import org.certhall.escrow.entity.Purpose;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.token.entity.PinAlphabet;
import org.certhall.token.entity.PinRule;

/** Approved orders, for tests. */
public final class OccasionInMemory implements Occasion {

  public static final PinRule ADMINISTRATOR = new PinRule(8, 16, PinAlphabet.LETTERS_AND_DIGITS);
  public static final PinRule USER = new PinRule(8, 8, PinAlphabet.PRINTABLE);

  private final Map<String, TokenPlace> places = new HashMap<>();
  private final Map<String, String> states = new HashMap<>();
  private final Map<String, String> retired = new HashMap<>();
  public final List<String> heard = new ArrayList<>();
  public int releasesOfOrder = 3;
  public int releasesOfDay = 5;

  public void approve(String order, TokenPlace place) {
    places.put(order, place);
    states.put(order, "APPROVED");
  }

  public void close(String order) {
    states.put(order, "CANCELLED");
  }

  public String state(String order) {
    return states.get(order);
  }

  /** For a transaction that is rolled back. */
  Map<String, String> remember() {
    return Map.copyOf(states);
  }

  void rollBack(Map<String, String> remembered) {
    states.clear();
    states.putAll(remembered);
  }

  /** As a supervisor does: this value takes the place of CURRENT. */
  public void releaseRetired(String order, String pin) {
    retired.put(order, pin);
  }

  @Override
  public Optional<String> retiredPin(String order) {
    return Optional.ofNullable(retired.get(order));
  }

  @Override
  public boolean serves(Purpose purpose) {
    return true;
  }

  @Override
  public Terms terms(String order, TokenPlace place) {
    boolean ready = List.of("APPROVED", "RELEASING").contains(states.getOrDefault(order, ""));
    if (!ready || !places.get(order).equals(place)) {
      throw Problem.of(ProblemType.RELEASE_NOT_READY);
    }
    return new Terms(ADMINISTRATOR, USER, releasesOfOrder, releasesOfDay);
  }

  @Override
  public void offered(String order) {
    move(order, "RELEASING");
  }

  @Override
  public void notBegun(String order) {
    move(order, "APPROVED");
  }

  @Override
  public void completed(String order) {
    move(order, "COMPLETED");
  }

  @Override
  public void blocked(String order, TokenPlace place) {
    move(order, "BLOCKED");
  }

  private void move(String order, String state) {
    heard.add(state);
    states.put(order, state);
  }
}
