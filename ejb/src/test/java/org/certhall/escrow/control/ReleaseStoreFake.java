package org.certhall.escrow.control;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.certhall.escrow.entity.Purpose;
import org.certhall.escrow.entity.Release;
import org.certhall.escrow.entity.ReleaseState;
import org.certhall.escrow.entity.TokenPlace;

/** Releases in memory, one open at a place, as the table has it. */
final class ReleaseStoreFake implements ReleaseStore {

  private final Map<String, Release> releases = new LinkedHashMap<>();

  @Override
  public Optional<Release> find(String id) {
    return Optional.ofNullable(releases.get(id));
  }

  @Override
  public Optional<Release> ofNonce(String nonce) {
    return releases.values().stream().filter(one -> one.nonce().equals(nonce)).findFirst();
  }

  @Override
  public Optional<Release> open(TokenPlace place) {
    return at(place).filter(one -> one.state() == ReleaseState.OFFERED).findFirst();
  }

  @Override
  public Optional<Release> latest(TokenPlace place) {
    return at(place).max(Comparator.comparing(Release::offeredAt));
  }

  @Override
  public int begunOfOrder(String orderNumber) {
    return (int)
        releases.values().stream()
            .filter(one -> one.orderNumber().equals(orderNumber))
            .filter(Release::mayHaveBegun)
            .count();
  }

  @Override
  public boolean isKnownElsewhere(String pin) {
    return releases.values().stream()
            .anyMatch(one -> one.currentPin().equals(pin) && one.state() == ReleaseState.LAPSED)
        || releases.values().stream()
                .filter(one -> one.candidatePin().equals(pin))
                .map(one -> one.assistant() + " " + one.orderNumber())
                .distinct()
                .count()
            > 1;
  }

  @Override
  public int countSince(TokenPlace place, Instant since) {
    return (int) at(place).filter(one -> one.offeredAt().isAfter(since)).count();
  }

  @Override
  public boolean wasForUnlock(String pin) {
    return releases.values().stream()
        .filter(one -> one.purpose() == Purpose.UNLOCK)
        .anyMatch(one -> one.currentPin().equals(pin) || one.candidatePin().equals(pin));
  }

  private Stream<Release> at(TokenPlace place) {
    return releases.values().stream().filter(one -> one.place().equals(place));
  }

  @Override
  public void add(Release release) {
    if (open(release.place()).isPresent()) {
      throw new IllegalStateException(release.place() + " has an open release");
    }
    releases.put(release.id(), release);
  }
}
