package org.certhall.token.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.certhall.token.control.CertificateState;
import org.certhall.token.control.CertificateStatus;
import org.certhall.token.entity.CertificateSerial;

/** Until certificates are issued here, none is known. */
@ApplicationScoped
class IssuedCertificates implements CertificateStatus {

  @Override
  public Optional<CertificateState> of(CertificateSerial serial) {
    return Optional.empty();
  }
}
