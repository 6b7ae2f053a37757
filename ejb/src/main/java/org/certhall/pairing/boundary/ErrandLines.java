package org.certhall.pairing.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.authority.control.Digests;
import org.certhall.authority.control.Sealer;
import org.certhall.branch.control.NetworkLimit;
import org.certhall.pairing.control.AssistantStatement;
import org.certhall.pairing.control.ErrandCode;
import org.certhall.pairing.control.ErrandStore;
import org.certhall.pairing.entity.Errand;
import org.certhall.pairing.entity.ErrandCall;
import org.certhall.pairing.entity.PairingDeskKind;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * The assistant's end of an errand. What it brought the code with names the errand from then on.
 */
@Dependent
class ErrandLines {

  private static final String LINE = "errand-line";
  private static final int TAKES = 20;

  private final ErrandStore store;
  private final HallVoice voice;
  private final KeyRollover rollover;
  private final Digests digests;
  private final Sealer sealer;
  private final NetworkLimit limit;
  private final AuditTrail audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  @Inject
  ErrandLines(
      ErrandStore store,
      HallVoice voice,
      KeyRollover rollover,
      Digests digests,
      Sealer sealer,
      NetworkLimit limit,
      AuditTrail audit,
      Clock clock) {
    this.store = store;
    this.voice = voice;
    this.rollover = rollover;
    this.digests = digests;
    this.sealer = sealer;
    this.limit = limit;
    this.audit = audit;
    this.clock = clock;
  }

  /** Takes a code from the assistant that signs; answers what the errand is, signed by the hall. */
  ErrandTaken take(String compact) {
    limit.admit("errand.take", TAKES);
    AssistantStatement said = AssistantStatement.read(compact, "certhall-errand-take+jwt");
    said.demand("hall", voice.hall());
    String code = ErrandCode.typed(said.text("code")).text();
    Errand errand =
        store
            .byCode(digests.blindIndex(Errands.CODE, code))
            .orElseThrow(() -> Problem.of(ProblemType.ERRAND_UNKNOWN));
    String line = secret();
    errand.take(said.signer(), digests.blindIndex(LINE, line), clock.instant());
    return new ErrandTaken(
        line, words(errand, said.text("nonce")), rollover.from(List.of(said.text("pinned"))));
  }

  private String words(Errand errand, String nonce) {
    Map<String, Object> claims = new LinkedHashMap<>();
    claims.put("hall", voice.hall());
    claims.put("name", voice.name());
    claims.put("origin", voice.origin(PairingDeskKind.PUBLIC));
    claims.put("errand", errand.id());
    claims.put("purpose", errand.purpose().name());
    claims.put("order", errand.order());
    claims.put("choices", errand.choices());
    claims.put("assistant", errand.assistant().text());
    claims.put("nonce", nonce);
    return voice.sign("certhall-errand+jwt", true, claims);
  }

  /** Whether the number picked is the one on the page; another ends the errand. */
  boolean pick(String line, int number) {
    Errand errand = find(line);
    boolean right = errand.pick(number, clock.instant());
    AuditEvent event =
        (right
                ? AuditEvent.of("errand.opened", errand.assistant().text())
                : AuditEvent.of("errand.refused", errand.assistant().text()))
            .with("purpose", errand.purpose().name());
    audit.record(errand.order() == null ? event : event.onOrder(errand.order()));
    return right;
  }

  /** What the page asks now; it is told again until it is answered. */
  ErrandCalls next(String line) {
    Errand errand = find(line);
    Instant now = clock.instant();
    if (!errand.isOpen(now)) {
      return new ErrandCalls(false, List.of());
    }
    return new ErrandCalls(true, store.waiting(errand.id()).stream().map(this::opened).toList());
  }

  private ErrandCalls.Call opened(ErrandCall call) {
    String ask =
        new String(sealer.open(Errands.ASK, call.id(), call.ask()), StandardCharsets.UTF_8);
    return new ErrandCalls.Call(call.number(), call.name(), ask);
  }

  void answer(String line, int counted, String answer) {
    Errand errand = find(line);
    ErrandCall call =
        store
            .call(errand.id(), counted)
            .filter(one -> errand.isOpen(clock.instant()))
            .orElseThrow(() -> Problem.of(ProblemType.ERRAND_OVER));
    call.answer(sealer.seal(Errands.ANSWER, call.id(), answer.getBytes(StandardCharsets.UTF_8)));
  }

  void end(String line) {
    Errand errand = find(line);
    errand.end();
    store.removeCalls(errand.id());
  }

  private Errand find(String line) {
    return store
        .byLine(digests.blindIndex(LINE, line))
        .orElseThrow(() -> Problem.of(ProblemType.ERRAND_OVER));
  }

  private String secret() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
