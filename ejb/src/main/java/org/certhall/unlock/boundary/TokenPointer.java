package org.certhall.unlock.boundary;

import org.certhall.certificate.entity.SerialNumber;
import org.certhall.token.entity.ApplicationName;
import org.certhall.token.entity.TokenSerial;

/**
 * Where to look, as a page or a user says it; nothing in it is believed.
 *
 * @param application empty or null for any
 * @param certificateSerial hexadecimal; empty or null for the latest in force
 */
public record TokenPointer(String tokenSerial, String application, String certificateSerial) {

  TokenSerial token() {
    return new TokenSerial(tokenSerial);
  }

  ApplicationName applicationName() {
    return isBlank(application) ? null : new ApplicationName(application);
  }

  SerialNumber certificate() {
    return isBlank(certificateSerial) ? null : SerialNumber.parse(certificateSerial);
  }

  private static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }
}
