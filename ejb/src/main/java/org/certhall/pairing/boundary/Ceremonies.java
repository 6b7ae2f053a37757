package org.certhall.pairing.boundary;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.pairing.control.AssistantStatement;
import org.certhall.pairing.control.ComparisonCode;
import org.certhall.pairing.control.PairingStore;
import org.certhall.pairing.entity.Pairing;
import org.certhall.pairing.entity.PairingOwner;
import org.certhall.pairing.entity.Thumbprint;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** The hall's side of pairing, the same for subscribers and staff. */
@Dependent
class Ceremonies {

  private static final Duration WINDOW = Duration.ofMinutes(10);
  private static final int TRIES_OF_A_SESSION = 3;
  private static final int TRIES_OF_A_NETWORK = 20;
  private static final int NONCE = 43;
  private static final int LONGEST_REASON = 200;

  private final PairingStore store;
  private final HallVoice voice;
  private final AuditTrail audit;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  @Inject
  Ceremonies(PairingStore store, HallVoice voice, AuditTrail audit, Clock clock) {
    this.store = store;
    this.voice = voice;
    this.audit = audit;
    this.clock = clock;
  }

  Begun begin(PairingOwner owner) {
    Instant now = clock.instant();
    Instant since = now.minus(WINDOW);
    store.forgetUnfinished(now.minus(Duration.ofDays(1)));
    if (store.begunBySession(owner, since) >= TRIES_OF_A_SESSION
        || store.begunFromNetwork(owner, since) >= TRIES_OF_A_NETWORK) {
      throw Problem.of(ProblemType.PAIRING_THROTTLED, WINDOW.toMinutes());
    }
    Pairing pairing = new Pairing(secret(), secret(), owner, now);
    store.add(pairing);
    String words =
        voice.sign(
            "certhall-hall+jwt",
            true,
            Map.of(
                "hall", voice.hall(),
                "name", voice.name(),
                "origins", voice.origins(),
                "pairing", pairing.id(),
                "commitment", commitment(pairing)));
    return new Begun(pairing.id(), words, Pairing.LIFE.toSeconds());
  }

  Revealed answer(PairingOwner owner, String id, String compact) {
    Pairing pairing = find(owner, id);
    AssistantStatement said = AssistantStatement.read(compact, "certhall-pairing+jwt");
    demandTranscript(pairing, said);
    String nonce = said.text("nonce");
    if (nonce.length() != NONCE) {
      throw Problem.of(ProblemType.MALFORMED);
    }
    pairing.answer(said.signer(), nonce, clock.instant());
    String code =
        ComparisonCode.of(
            pairing.id(),
            voice.hall(),
            voice.thumbprint(),
            said.signer().text(),
            pairing.hallNonce(),
            nonce);
    return new Revealed(pairing.hallNonce(), code);
  }

  void confirm(PairingOwner owner, String id, String compact) {
    Pairing pairing = find(owner, id);
    AssistantStatement said = AssistantStatement.read(compact, "certhall-paired+jwt");
    demandTranscript(pairing, said);
    said.demand("decision", "confirmed");
    Instant now = clock.instant();
    Thumbprint assistant = said.signer();
    store.inForce(pairing.desk(), assistant).ifPresent(earlier -> earlier.revoke(now));
    store.flush();
    pairing.confirm(assistant, now);
    audit.record(
        AuditEvent.of("assistant.paired", assistant.text()).with("desk", pairing.desk().name()));
  }

  void withdraw(String id, String reason) {
    Pairing pairing = store.find(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    if (reason == null || reason.isBlank()) {
      throw Problem.of(ProblemType.REQUIRED).at("reason");
    }
    if (reason.length() > LONGEST_REASON) {
      throw Problem.of(ProblemType.TOO_LONG, LONGEST_REASON).at("reason");
    }
    pairing.revoke(clock.instant());
    audit.record(
        AuditEvent.of("assistant.revoked", pairing.assistant().text())
            .with("desk", pairing.desk().name())
            .with("reason", reason.strip()));
  }

  /** The assistant must have answered to this ceremony, this hall and this page. */
  private void demandTranscript(Pairing pairing, AssistantStatement said) {
    said.demand("pairing", pairing.id());
    said.demand("hall", voice.hall());
    said.demand("hallKey", voice.thumbprint());
    said.demand("commitment", commitment(pairing));
    said.demand("origin", voice.origin(pairing.desk()));
  }

  private String commitment(Pairing pairing) {
    return ComparisonCode.commitment(pairing.id(), voice.thumbprint(), pairing.hallNonce());
  }

  private Pairing find(PairingOwner owner, String id) {
    return store
        .find(id)
        .filter(pairing -> pairing.isOf(owner))
        .orElseThrow(() -> Problem.of(ProblemType.PAIRING_FAILED));
  }

  private String secret() {
    byte[] bytes = new byte[32];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
