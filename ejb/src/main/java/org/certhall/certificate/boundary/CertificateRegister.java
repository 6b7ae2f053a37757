package org.certhall.certificate.boundary;

import static java.util.stream.Collectors.toMap;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.certhall.certificate.control.CertificateStore;
import org.certhall.certificate.control.CertifiedKey;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.rights.control.Inside;
import org.certhall.subscriber.entity.SocialCreditCode;

/** Where other boundaries look certificates up; who asks them is their matter. */
@Stateless
public class CertificateRegister {

  @Inject private CertificateStore certificates;
  @Inject private Clock clock;

  @Inside
  public Optional<CertificateView> find(SerialNumber serial) {
    return certificates.find(serial).map(certificate -> CertificateView.of(certificate, clock));
  }

  /** Those of these numbers. */
  @Inside
  public Map<SerialNumber, CertificateView> all(Set<SerialNumber> serials) {
    return certificates.all(serials).stream()
        .collect(toMap(Certificate::serial, certificate -> CertificateView.of(certificate, clock)));
  }

  /** Newest first. */
  @Inside
  public List<CertificateView> ofSubject(SocialCreditCode code) {
    return certificates.ofSubject(code).stream()
        .map(certificate -> CertificateView.of(certificate, clock))
        .toList();
  }

  /** Newest first. */
  @Inside
  public List<CertificateView> onOrder(String orderNumber) {
    return certificates.onOrder(orderNumber).stream()
        .map(certificate -> CertificateView.of(certificate, clock))
        .toList();
  }

  /** Whether the certified key has signed this text; false for a certificate nobody knows. */
  @Inside
  public boolean hasSigned(SerialNumber serial, byte[] text, byte[] signature) {
    return certificates
        .find(serial)
        .filter(found -> CertifiedKey.of(found.encoded()).hasSigned(text, signature))
        .isPresent();
  }
}
