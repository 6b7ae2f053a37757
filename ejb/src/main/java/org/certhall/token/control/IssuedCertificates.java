package org.certhall.token.control;

import java.util.Optional;
import org.certhall.certificate.entity.SerialNumber;

/** What the authority knows of a certificate at this moment. */
public interface IssuedCertificates {

  Optional<CertificateState> of(SerialNumber serial);
}
