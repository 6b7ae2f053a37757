package org.certhall.unlock.boundary;

import org.certhall.token.entity.CertificateSerial;
import org.certhall.token.entity.TokenSerial;

/**
 * Where to look, as a page or a user says it; nothing in it is believed.
 *
 * @param certificateSerial hexadecimal; empty or null for the latest in force
 */
public record TokenPointer(String tokenSerial, String certificateSerial) {

  TokenSerial token() {
    return new TokenSerial(tokenSerial);
  }

  CertificateSerial certificate() {
    return certificateSerial == null || certificateSerial.isBlank()
        ? null
        : new CertificateSerial(certificateSerial);
  }
}
