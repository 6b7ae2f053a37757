package org.certhall.certificate.boundary;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.CertificateStatus;
import org.certhall.certificate.entity.EncodedCertificate;
import org.certhall.certificate.entity.ProfileName;
import org.certhall.certificate.entity.RevocationReason;
import org.certhall.certificate.entity.SerialNumber;

/**
 * A certificate as others see it.
 *
 * @param partner the other certificate of the pair, if it is of one
 */
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
    Optional<SerialNumber> partner,
    EncodedCertificate content) {

  /** Whether its key is there to decrypt: then the subscriber's own key is its partner's. */
  public boolean isEncryption() {
    return profile.startsWith(ProfileName.ENCRYPTION);
  }

  public boolean isSm2() {
    return content.isSm2();
  }

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
        certificate.partner(),
        EncodedCertificate.of(certificate.encoded()));
  }
}
