package org.certhall.pairing.boundary;

import com.nimbusds.jose.jwk.ECKey;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.authority.control.HallSigner;
import org.certhall.authority.control.HallSuccession;
import org.certhall.authority.entity.HallKey;
import org.certhall.authority.entity.HallKeySuccessor;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * A new key for what assistants pin: the old key signs it, and whoever pins an old one is told all
 * statements from there on.
 */
@Dependent
class KeyRollover {

  private static final int LONGEST_REASON = 200;
  private static final int MOST_PINNED = 16;

  private final HallVoice voice;
  private final HallSigner signer;
  private final HallSuccession succession;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  KeyRollover(
      HallVoice voice,
      HallSigner signer,
      HallSuccession succession,
      AuditTrail audit,
      Clock clock) {
    this.voice = voice;
    this.signer = signer;
    this.succession = succession;
    this.audit = audit;
    this.clock = clock;
  }

  HallKeyState state() {
    List<HallKeySuccessor> all = succession.all();
    return new HallKeyState(
        voice.thumbprint(), all.isEmpty() ? null : all.get(all.size() - 1).madeAt(), all.size());
  }

  void rollOver(String reason) {
    if (reason == null || reason.isBlank()) {
      throw Problem.of(ProblemType.REQUIRED).at("reason");
    }
    if (reason.length() > LONGEST_REASON) {
      throw Problem.of(ProblemType.TOO_LONG, LONGEST_REASON).at("reason");
    }
    ECKey old = signer.publicKey(HallKey.GRANTS);
    HallSigner.Successor next = signer.makeSuccessor(HallKey.GRANTS);
    String statement =
        voice.sign(
            "certhall-rollover+jwt",
            false,
            Map.of("hall", voice.hall(), "key", next.key().toJSONString()));
    succession.add(
        new HallKeySuccessor(
            next.number(),
            next.keyName(),
            next.key().getKeyID(),
            old.getKeyID(),
            statement,
            clock.instant()));
    audit.record(
        AuditEvent.of("hall-key.rolled-over", next.key().getKeyID())
            .with("replaced", old.getKeyID())
            .with("reason", reason.strip()));
  }

  /**
   * From a pinned key to the present one, step by step; nothing where none of them is ours, or one
   * is the present one.
   */
  List<String> from(List<String> pinned) {
    if (pinned.size() > MOST_PINNED) {
      throw Problem.of(ProblemType.MALFORMED);
    }
    List<HallKeySuccessor> all = succession.all();
    if (all.isEmpty() || pinned.contains(voice.thumbprint())) {
      return List.of();
    }
    return all.stream()
        .dropWhile(step -> !pinned.contains(step.replaced()))
        .map(HallKeySuccessor::statement)
        .toList();
  }
}
