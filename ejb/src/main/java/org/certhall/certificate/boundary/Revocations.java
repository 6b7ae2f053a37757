package org.certhall.certificate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.certificate.control.CertificateStore;
import org.certhall.certificate.control.RevocationEpochs;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.CertificateStatus;
import org.certhall.certificate.entity.RevocationReason;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Right;

/** Revokes, committed when an operation returns; the lists that say so are another matter. */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class Revocations {

  @Inject CertificateStore certificates;
  @Inject CertificateReach reach;
  @Inject RevocationEpochs epochs;
  @Inject AuditTrail audit;
  @Inject Clock clock;

  CertificateView revoke(
      SerialNumber serial, RevocationReason reason, Instant since, String orderNumber) {
    return change(
        serial,
        partner -> partner.statusAt(clock.instant()) != CertificateStatus.REVOKED,
        one -> {
          Instant begin = one.serial().equals(serial) ? since : within(one, since);
          one.revoke(reason, begin, clock.instant(), epochs.next(one.authority()));
          if (reason == RevocationReason.KEY_COMPROMISE) {
            certificates.lockKey(one.keyDigest()).giveUp();
          }
          audit.record(
              AuditEvent.of("certificate.revoked", one.serial().toString())
                  .onOrder(orderNumber)
                  .with("reason", reason.name()));
        });
  }

  /** The second of a pair may have begun a little later than the first. */
  private static Instant within(Certificate partner, Instant since) {
    return since != null && since.isBefore(partner.notBefore()) ? partner.notBefore() : since;
  }

  CertificateView hold(SerialNumber serial) {
    return change(
        serial,
        partner -> partner.statusAt(clock.instant()) == CertificateStatus.VALID,
        one -> {
          one.hold(clock.instant(), epochs.next(one.authority()));
          audit.record(AuditEvent.of("certificate.held", one.serial().toString()));
        });
  }

  CertificateView release(SerialNumber serial) {
    return change(
        serial,
        partner -> partner.statusAt(clock.instant()) == CertificateStatus.ON_HOLD,
        one -> {
          one.release(clock.instant(), epochs.next(one.authority()));
          audit.record(AuditEvent.of("certificate.released", one.serial().toString()));
        });
  }

  /**
   * What befalls one of a pair befalls both: who may not sign as the subject is not to be encrypted
   * to as it either.
   */
  private CertificateView change(
      SerialNumber serial, Predicate<Certificate> partnerToo, Consumer<Certificate> deed) {
    List<Certificate> both = lockWithPartner(serial);
    Certificate named =
        both.stream()
            .filter(found -> found.serial().equals(serial))
            .filter(found -> reach.includes(Right.REVOKE_CERTIFICATE, found))
            .findFirst()
            .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    deed.accept(named);
    both.stream().filter(one -> !one.equals(named)).filter(partnerToo).forEach(deed);
    return CertificateView.of(named, clock);
  }

  /** By their serials: two who revoke one each of a pair would else wait for each other. */
  private List<Certificate> lockWithPartner(SerialNumber serial) {
    Optional<SerialNumber> partner = certificates.find(serial).flatMap(Certificate::partner);
    return Stream.concat(Stream.of(serial), partner.stream())
        .sorted(Comparator.comparing(SerialNumber::value))
        .flatMap(one -> certificates.lock(one).stream())
        .toList();
  }
}
