package org.certhall.certificate.control;

import java.util.Set;
import org.certhall.certificate.entity.SerialNumber;

/** Which certificates lie in a token; the feature that knows tokens answers. */
public interface CarriedCertificates {

  /**
   * The certificates in a token.
   *
   * @param tokenSerial as it is printed on the token
   */
  Set<SerialNumber> on(String tokenSerial);
}
