package org.certhall.certificate.boundary;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.CertificateStatus;
import org.certhall.certificate.entity.EncodedCertificate;
import org.certhall.certificate.entity.RevocationReason;
import org.certhall.certificate.entity.SerialNumber;

/** A certificate as others see it. */
public record CertificateView(
    SerialNumber serial,
    String authority,
    String profile,
    String orderNumber,
    String subject,
    Optional<String> creditCode,
    Instant notBefore,
    Instant notAfter,
    CertificateStatus status,
    Optional<Instant> revokedAt,
    Optional<RevocationReason> reason,
    EncodedCertificate content) {

  static CertificateView of(Certificate certificate, Clock clock) {
    return new CertificateView(
        certificate.serial(),
        certificate.authority().value(),
        certificate.profile().value(),
        certificate.orderNumber(),
        certificate.subject(),
        certificate.creditCode(),
        certificate.notBefore(),
        certificate.notAfter(),
        certificate.statusAt(clock.instant()),
        certificate.revokedAt(),
        certificate.reason(),
        EncodedCertificate.of(certificate.encoded()));
  }
}
