package org.certhall.token.control;

import java.util.Optional;
import org.certhall.token.entity.CertificateSerial;

/** What the authority knows of a certificate at this moment. */
public interface CertificateStatus {

  Optional<CertificateState> of(CertificateSerial serial);
}
