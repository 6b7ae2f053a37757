package org.certhall.escrow.control;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.certhall.authority.control.Sealer;
import org.certhall.escrow.entity.AdministratorPin;
import org.certhall.escrow.entity.PinStanding;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.token.entity.PinRule;

/** Keeps administrator PINs, and changes them in two phases: candidate first, proof after. */
public final class PinEscrow {

  private static final String PURPOSE = "administrator-pin";

  private final EscrowStore store;
  private final Sealer sealer;
  private final SecureRandom random;
  private final Clock clock;

  public PinEscrow(EscrowStore store, Sealer sealer, SecureRandom random, Clock clock) {
    this.store = store;
    this.sealer = sealer;
    this.random = random;
    this.clock = clock;
  }

  /**
   * The value last proved.
   *
   * @throws Problem {@code ADMINISTRATOR_PIN_UNKNOWN} if the token was never enrolled here
   */
  public AdministratorPin current(TokenPlace place) {
    return store
        .standing(place, PinStanding.CURRENT)
        .orElseThrow(() -> Problem.of(ProblemType.ADMINISTRATOR_PIN_UNKNOWN));
  }

  /**
   * A value that was replaced and is still kept.
   *
   * @throws Problem {@code ADMINISTRATOR_PIN_UNKNOWN} if there is no such at the place
   */
  public AdministratorPin retired(TokenPlace place, String id) {
    return store
        .find(id)
        .filter(pin -> pin.place().equals(place) && pin.standing() == PinStanding.RETIRED)
        .filter(pin -> pin.sealed().isPresent())
        .orElseThrow(() -> Problem.of(ProblemType.ADMINISTRATOR_PIN_UNKNOWN));
  }

  /** The candidate there is: it may be in the token already. Or a new one. */
  public AdministratorPin candidate(TokenPlace place, PinRule rule) {
    Optional<AdministratorPin> there = store.standing(place, PinStanding.CANDIDATE);
    if (there.isPresent()) {
      return there.get();
    }
    String id = UUID.randomUUID().toString();
    try (Secret pin = Secret.taking(new RandomPins(random).make(rule))) {
      AdministratorPin made =
          AdministratorPin.candidate(id, place, seal(place, id, pin.bytes()), now());
      store.add(made);
      return made;
    }
  }

  /** The maker's PIN becomes the current one of a place that has none. */
  public void enrol(TokenPlace place, byte[] factoryPin) {
    if (store.standing(place, PinStanding.CURRENT).isEmpty()) {
      String id = UUID.randomUUID().toString();
      store.add(AdministratorPin.factory(id, place, seal(place, id, factoryPin), now()));
    }
  }

  /** The token was opened with it after it was set. Saying it again changes nothing. */
  public void prove(String id) {
    AdministratorPin pin = store.find(id).orElseThrow();
    if (pin.standing() != PinStanding.CANDIDATE) {
      return;
    }
    store.standing(pin.place(), PinStanding.CURRENT).ifPresent(old -> old.retire(now()));
    store.settle();
    pin.promote(now());
  }

  /** A session later than its proof has opened the token with it: what it replaced can go. */
  public void opened(String id) {
    AdministratorPin pin = store.find(id).orElseThrow();
    if (pin.standing() == PinStanding.CURRENT) {
      store.retired(pin.place()).forEach(AdministratorPin::erase);
    }
  }

  /** The value itself; whoever asks for it overwrites it. */
  Secret reveal(AdministratorPin pin) {
    byte[] sealed =
        pin.sealed().orElseThrow(() -> Problem.of(ProblemType.ADMINISTRATOR_PIN_UNKNOWN));
    return Secret.taking(sealer.open(PURPOSE, row(pin.place(), pin.id()), sealed));
  }

  /** The candidate as the escrow log has it. */
  public EscrowEntry entry(AdministratorPin pin) {
    return new EscrowEntry(
        EscrowEntry.Kind.CANDIDATE, pin.id(), pin.place(), pin.standingSince(), reveal(pin));
  }

  /** Where to go on reading the log. */
  public LogPlace heard() {
    return store.heard();
  }

  /** How many of them were news. */
  public int recall(EscrowLog.Batch batch) {
    int news = (int) batch.entries().stream().filter(this::recall).count();
    store.heardTo(batch.end());
    return news;
  }

  /** What the log knows and this database does not: after a restore. True if it was news. */
  public boolean recall(EscrowEntry entry) {
    Optional<AdministratorPin> known = store.find(entry.id());
    if (entry.kind() == EscrowEntry.Kind.PROVED) {
      boolean news = known.filter(pin -> pin.standing() == PinStanding.CANDIDATE).isPresent();
      if (news) {
        prove(entry.id());
      }
      return news;
    }
    if (known.isPresent()) {
      return false;
    }
    remember(entry);
    return true;
  }

  /** No second candidate is made before the first is proved, whether the log has that or not. */
  private void remember(EscrowEntry entry) {
    store.standing(entry.place(), PinStanding.CANDIDATE).ifPresent(first -> prove(first.id()));
    store.settle();
    byte[] sealed = seal(entry.place(), entry.id(), entry.pin().bytes());
    store.add(AdministratorPin.candidate(entry.id(), entry.place(), sealed, entry.at()));
  }

  private byte[] seal(TokenPlace place, String id, byte[] pin) {
    return sealer.seal(PURPOSE, row(place, id), pin);
  }

  private static String row(TokenPlace place, String id) {
    return place.key() + " " + id;
  }

  private Instant now() {
    return clock.instant();
  }
}
