package org.certhall.pairing.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.certhall.authority.control.Digests;
import org.certhall.authority.control.Sealer;
import org.certhall.branch.control.NetworkLimit;
import org.certhall.pairing.control.ErrandCode;
import org.certhall.pairing.control.ErrandStore;
import org.certhall.pairing.entity.Errand;
import org.certhall.pairing.entity.ErrandCall;
import org.certhall.pairing.entity.ErrandNumbers;
import org.certhall.pairing.entity.ErrandPurpose;
import org.certhall.pairing.entity.ErrandState;
import org.certhall.pairing.entity.PairingOwner;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** The page's end of an errand: the code, the number, and the calls it sends. */
@Dependent
class Errands {

  static final String CODE = "errand-code";
  static final String ASK = "errand-ask";
  static final String ANSWER = "errand-answer";

  private static final int BEGUN = 30;

  /** Calls of one errand at a time: whoever fetches no answers shall not fill the database. */
  private static final int MOST_KEPT = 32;

  private static final Duration KEPT = Duration.ofHours(1);

  private final ErrandStore store;
  private final HallVoice voice;
  private final Digests digests;
  private final Sealer sealer;
  private final NetworkLimit limit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  @Inject
  Errands(
      ErrandStore store,
      HallVoice voice,
      Digests digests,
      Sealer sealer,
      NetworkLimit limit,
      Clock clock) {
    this.store = store;
    this.voice = voice;
    this.digests = digests;
    this.sealer = sealer;
    this.limit = limit;
    this.clock = clock;
  }

  ErrandBegun begin(PairingOwner owner, ErrandPurpose purpose, String order) {
    limit.admit("errand.begin", BEGUN);
    Instant now = clock.instant();
    store.forget(now.minus(KEPT));
    ErrandCode code = ErrandCode.draw(random);
    byte[] id = new byte[32];
    random.nextBytes(id);
    Errand errand =
        new Errand(
            Base64.getUrlEncoder().withoutPadding().encodeToString(id),
            purpose,
            order,
            owner.sessionIndex(),
            digests.blindIndex(CODE, code.text()),
            ErrandNumbers.draw(random),
            now);
    store.add(errand);
    return new ErrandBegun(
        errand.id(), voice.hall(), code.inGroups(), Errand.CODE_LIFE.toSeconds());
  }

  /** The number is told once there is somebody to pick it: nobody can read it out too early. */
  ErrandView see(PairingOwner owner, String id) {
    Errand errand = find(owner, id);
    ErrandState state = errand.stateAt(clock.instant());
    return new ErrandView(state, state == ErrandState.TAKEN ? errand.number() : 0);
  }

  void call(PairingOwner owner, String id, int counted, String name, String ask) {
    Errand errand = find(owner, id);
    errand.demandCall(counted, name, clock.instant());
    if (store.call(id, counted).isPresent()) {
      throw Problem.of(ProblemType.STALE);
    }
    if (store.kept(id) >= MOST_KEPT) {
      throw Problem.of(ProblemType.CALLS_TOO_OFTEN, 1);
    }
    String row = ErrandCall.idOf(id, counted);
    store.add(
        new ErrandCall(
            id, counted, name, sealer.seal(ASK, row, ask.getBytes(StandardCharsets.UTF_8))));
  }

  /** The answer, once; null as long as there is none. */
  String answer(PairingOwner owner, String id, int counted) {
    Errand errand = find(owner, id);
    ErrandCall call = store.call(id, counted).orElse(null);
    if (call == null || !call.isAnswered()) {
      if (call == null || !errand.isOpen(clock.instant())) {
        throw Problem.of(ProblemType.ERRAND_OVER);
      }
      return null;
    }
    store.remove(call);
    return new String(sealer.open(ANSWER, call.id(), call.answer()), StandardCharsets.UTF_8);
  }

  void end(PairingOwner owner, String id) {
    find(owner, id).end();
    store.removeCalls(id);
  }

  private Errand find(PairingOwner owner, String id) {
    return store
        .find(id)
        .filter(errand -> errand.isOf(owner))
        .orElseThrow(() -> Problem.of(ProblemType.ERRAND_OVER));
  }
}
