package org.certhall.pairing.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.pairing.entity.Errand;
import org.certhall.pairing.entity.ErrandCall;

/**
 * Errands in memory; what they are found by is read from their own fields, as the database does.
 */
public final class ErrandStoreFake implements ErrandStore {

  private final Map<String, Errand> errands = new LinkedHashMap<>();
  private final Map<String, ErrandCall> calls = new HashMap<>();

  @Override
  public void add(Errand errand) {
    errands.put(errand.id(), errand);
  }

  @Override
  public Optional<Errand> find(String id) {
    return Optional.ofNullable(errands.get(id));
  }

  @Override
  public Optional<Errand> byCode(String codeIndex) {
    return by("codeIndex", codeIndex);
  }

  @Override
  public Optional<Errand> byLine(String lineIndex) {
    return by("lineIndex", lineIndex);
  }

  private Optional<Errand> by(String field, String index) {
    return errands.values().stream().filter(one -> index.equals(value(one, field))).findFirst();
  }

  private static Object value(Errand errand, String name) {
    try {
      var field = Errand.class.getDeclaredField(name);
      field.setAccessible(true);
      return field.get(errand);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void add(ErrandCall call) {
    calls.put(call.id(), call);
  }

  @Override
  public Optional<ErrandCall> call(String errand, int number) {
    return Optional.ofNullable(calls.get(ErrandCall.idOf(errand, number)));
  }

  @Override
  public List<ErrandCall> waiting(String errand) {
    return new ArrayList<>(calls.values())
        .stream().filter(one -> one.errand().equals(errand) && !one.isAnswered()).toList();
  }

  @Override
  public long kept(String errand) {
    return calls.values().stream().filter(one -> one.errand().equals(errand)).count();
  }

  @Override
  public void remove(ErrandCall call) {
    calls.remove(call.id());
  }

  @Override
  public void removeCalls(String errand) {
    calls.values().removeIf(call -> call.errand().equals(errand));
  }

  @Override
  public void forget(Instant before) {
    errands.values().removeIf(one -> ((Instant) value(one, "begunAt")).isBefore(before));
  }
}
