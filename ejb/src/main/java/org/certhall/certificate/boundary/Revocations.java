package org.certhall.certificate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.certificate.control.CertificateStore;
import org.certhall.certificate.control.RevocationEpochs;
import org.certhall.certificate.entity.Certificate;
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
    Certificate certificate = lock(serial);
    certificate.revoke(reason, since, clock.instant(), epochs.next(certificate.authority()));
    if (reason == RevocationReason.KEY_COMPROMISE) {
      certificates.lockKey(certificate.keyDigest()).giveUp();
    }
    audit.record(
        AuditEvent.of("certificate.revoked", serial.toString())
            .onOrder(orderNumber)
            .with("reason", reason.name()));
    return CertificateView.of(certificate, clock);
  }

  CertificateView hold(SerialNumber serial) {
    Certificate certificate = lock(serial);
    certificate.hold(clock.instant(), epochs.next(certificate.authority()));
    audit.record(AuditEvent.of("certificate.held", serial.toString()));
    return CertificateView.of(certificate, clock);
  }

  CertificateView release(SerialNumber serial) {
    Certificate certificate = lock(serial);
    certificate.release(clock.instant(), epochs.next(certificate.authority()));
    audit.record(AuditEvent.of("certificate.released", serial.toString()));
    return CertificateView.of(certificate, clock);
  }

  private Certificate lock(SerialNumber serial) {
    return certificates
        .lock(serial)
        .filter(found -> reach.includes(Right.REVOKE_CERTIFICATE, found))
        .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
  }
}
