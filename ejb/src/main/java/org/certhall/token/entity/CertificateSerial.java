package org.certhall.token.entity;

import java.util.Locale;
import java.util.regex.Pattern;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * A certificate's serial number as a user or a page gives it: hexadecimal, upper case, whole
 * octets.
 */
public record CertificateSerial(String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9A-F]{2,40}");
  private static final Pattern FILLING = Pattern.compile("[\\s:]");
  private static final Pattern ZEROS = Pattern.compile("^0+");

  public CertificateSerial {
    value = value == null ? "" : FILLING.matcher(value).replaceAll("").toUpperCase(Locale.ROOT);
    value = ZEROS.matcher(value).replaceFirst("");
    value = value.length() % 2 == 0 ? value : "0" + value;
    if (!SHAPE.matcher(value).matches()) {
      throw Problem.of(ProblemType.CERTIFICATE_SERIAL_WRONG).at("certificateSerial");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
