package org.certhall.pairing.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.certhall.pairing.entity.Pairing;
import org.certhall.pairing.entity.PairingDeskKind;
import org.certhall.pairing.entity.PairingOwner;
import org.certhall.pairing.entity.PairingState;
import org.certhall.pairing.entity.Thumbprint;

/** Pairings in memory. */
public final class PairingStoreFake implements PairingStore {

  private final List<Pairing> all = new ArrayList<>();
  public final List<String> seen = new ArrayList<>();

  @Override
  public void add(Pairing pairing) {
    all.add(pairing);
  }

  @Override
  public Optional<Pairing> find(String id) {
    return all.stream().filter(one -> one.id().equals(id)).findFirst();
  }

  @Override
  public Optional<Pairing> inForce(PairingDeskKind desk, Thumbprint assistant) {
    return allInForce().stream()
        .filter(one -> one.desk() == desk && one.assistant().equals(assistant))
        .findFirst();
  }

  @Override
  public long begunBySession(PairingOwner owner, Instant since) {
    return all.stream().filter(one -> one.isOf(owner) && one.begunAt().isAfter(since)).count();
  }

  @Override
  public long begunFromNetwork(PairingOwner owner, Instant since) {
    return all.stream()
        .filter(one -> one.network().equals(owner.network()) && one.begunAt().isAfter(since))
        .count();
  }

  @Override
  public List<Pairing> inForce(String text, int first, int most) {
    return allInForce().stream().filter(one -> has(one, text)).skip(first).limit(most).toList();
  }

  @Override
  public long countInForce(String text) {
    return allInForce().stream().filter(one -> has(one, text)).count();
  }

  public List<Pairing> allInForce() {
    return all.stream().filter(one -> one.state() == PairingState.CONFIRMED).toList();
  }

  private static boolean has(Pairing one, String text) {
    return (one.assistant() + " " + one.begunBy() + " " + one.network()).contains(text);
  }

  @Override
  public void seen(Pairing pairing, Instant now) {
    seen.add(pairing.id());
  }

  @Override
  public void forgetUnfinished(Instant before) {
    all.removeIf(one -> one.begunAt().isBefore(before) && one.state() != PairingState.CONFIRMED);
  }

  @Override
  public void flush() {}
}
