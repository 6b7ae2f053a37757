package org.certhall.token.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.certhall.certificate.control.CertificateStore;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.token.control.CertificateState;
import org.certhall.token.control.IssuedCertificates;

/** Asks the authority's own records. */
@ApplicationScoped
class AuthorityCertificates implements IssuedCertificates {

  @Inject CertificateStore certificates;

  @Override
  public Optional<CertificateState> of(SerialNumber serial) {
    return certificates.find(serial).map(AuthorityCertificates::state);
  }

  private static CertificateState state(Certificate certificate) {
    return new CertificateState(
        certificate.serial(),
        certificate.subject(),
        certificate.notBefore(),
        certificate.notAfter(),
        certificate.revokedAt().isPresent());
  }
}
