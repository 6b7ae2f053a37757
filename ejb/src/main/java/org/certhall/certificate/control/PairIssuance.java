package org.certhall.certificate.control;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.CertificateStatus;
import org.certhall.certificate.entity.CertificateSubject;
import org.certhall.certificate.entity.CertificationRequest;
import org.certhall.certificate.entity.SigningIntent;
import org.certhall.certificate.entity.Wish;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * Issues two certificates of one subject: for the subscriber's own signature key, and for an
 * encryption key from escrow. Every step is done but once however often it is asked for, and the
 * key is set aside first and bound last: so a crash anywhere between is found, and the pair is
 * completed (docs/issuance.md).
 */
public final class PairIssuance {

  private final IssuanceCycle cycle;
  private final IssuanceStore store;
  private final EscrowedKeys keys;
  private final Clock clock;

  public PairIssuance(IssuanceCycle cycle, IssuanceStore store, EscrowedKeys keys, Clock clock) {
    this.cycle = cycle;
    this.store = store;
    this.keys = keys;
    this.clock = clock;
  }

  /** Both are recorded, on disk and linked. */
  public record Pair(Certificate signature, Certificate encryption) {}

  /**
   * Grants the wish for a signature certificate together with its encryption certificate, or gives
   * the pair that was given for it before.
   */
  public Pair certify(Wish wish) {
    cycle.check(wish);
    CertificationRequest key = keys.take(wish.digest(), kindOf(wish.request()));
    return complete(wish.digest(), cycle.certify(wish), key);
  }

  /** Pairs that a crash has left half done; those of which nothing was certified are none. */
  public List<String> unfinished() {
    return keys.unbound().stream().filter(pair -> signature(pair).isPresent()).toList();
  }

  /** Completes such a pair. */
  public void resume(String pair) {
    Certificate signature = signature(pair).orElseThrow();
    CertificationRequest key =
        keys.take(pair, KeyKindCheck.kindOf(CertifiedKey.of(signature.encoded()).publicKey()));
    complete(pair, signature, key);
  }

  private Optional<Certificate> signature(String pair) {
    return store
        .intentOf(pair)
        .map(SigningIntent::serial)
        .flatMap(store::find)
        .filter(this::isInForce);
  }

  private Pair complete(String pair, Certificate signature, CertificationRequest key) {
    if (!isInForce(signature)) {
      throw Problem.of(ProblemType.CERTIFICATE_ENDED).at("request");
    }
    Certificate encryption =
        cycle.certify(
            new Wish(
                signature.authority(),
                Profiles.encryptionOf(kindOf(key)),
                key,
                CertificateSubject.OfPartner.of(signature),
                signature.orderNumber()));
    store.pair(signature.serial(), encryption.serial());
    keys.bind(pair, encryption.serial());
    return new Pair(
        store.find(signature.serial()).orElseThrow(),
        store.find(encryption.serial()).orElseThrow());
  }

  private boolean isInForce(Certificate certificate) {
    return certificate.statusAt(clock.instant()) == CertificateStatus.VALID;
  }

  private static KeyAlgorithm kindOf(CertificationRequest request) {
    return KeyKindCheck.kindOf(request.publicKey());
  }
}
