package org.certhall.escrow.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.certhall.audit.control.AuditTrail;
import org.certhall.escrow.entity.AdministratorPin;
import org.certhall.escrow.entity.PinStanding;
import org.certhall.escrow.entity.Release;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.escrow.entity.TryLedger;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** What was given out and is not known to have been used up. */
@Dependent
public class Outstanding {

  private final EscrowStore escrowStore;
  private final ReleaseStore releases;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  public Outstanding(
      EscrowStore escrowStore, ReleaseStore releases, AuditTrail audit, Clock clock) {
    this.escrowStore = escrowStore;
    this.releases = releases;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * No release of the order is open from now on, and none can open before the caller's transaction
   * ends.
   *
   * @throws Problem {@code RELEASE_UNDER_WAY} as long as an assistant may be at work with its offer
   */
  public void end(String orderNumber, TokenPlace place) {
    escrowStore.lockLedger(place);
    releases
        .open(place)
        .filter(release -> release.orderNumber().equals(orderNumber))
        .ifPresent(release -> lapse(release, clock.instant()));
  }

  private void lapse(Release release, Instant now) {
    if (release.isUnderWay(now)) {
      throw Problem.of(ProblemType.RELEASE_UNDER_WAY, Release.OTHERS_WAIT.toMinutes());
    }
    release.lapse(now);
    audit.record(Releases.event("release.lapsed", release));
  }

  /**
   * Whether the administrator PIN in the token is known to more than the one session that set it:
   * it was offered as candidate to two, or as current and not replaced.
   */
  public boolean isRotationDue(TokenPlace place) {
    return escrowStore
        .standing(place, PinStanding.CURRENT)
        .filter(current -> !current.isOfFactory())
        .filter(current -> releases.isKnownElsewhere(current.id()))
        .isPresent();
  }

  /**
   * Whether a counter that has the token in hand is to replace the administrator PIN in it: it went
   * to a subscriber's computer, or rotation is due.
   */
  public boolean isExposed(TokenPlace place) {
    return isRotationDue(place)
        || escrowStore
            .standing(place, PinStanding.CURRENT)
            .filter(current -> releases.wasForUnlock(current.id()))
            .isPresent();
  }

  /** Whether the token has refused there whatever the hall knows. */
  public boolean isRefused(TokenPlace place) {
    return escrowStore.lockLedger(place).wrongTries() >= TryLedger.LIMIT;
  }

  /** The ids of the values that were replaced and are still kept, the youngest first. */
  public List<String> retired(TokenPlace place) {
    return escrowStore.retired(place).stream()
        .filter(pin -> pin.sealed().isPresent())
        .sorted(Comparator.comparing(AdministratorPin::standingSince).reversed())
        .map(AdministratorPin::id)
        .toList();
  }
}
