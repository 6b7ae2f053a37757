package org.certhall.certificate.entity;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.regex.Pattern;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** A certificate's serial number: positive and at most 20 octets (RFC 5280, section 4.1.2.2). */
public record SerialNumber(BigInteger value) {

  private static final int MOST_OCTETS = 20;
  private static final int RANDOM_BYTES = 16;
  private static final int RADIX = 16;
  private static final Pattern TEXT = Pattern.compile("[0-9A-Fa-f]{1,40}");

  public SerialNumber {
    if (value == null || value.signum() <= 0 || value.toByteArray().length > MOST_OCTETS) {
      throw Problem.of(ProblemType.SERIAL_NUMBER_WRONG).at("serialNumber");
    }
  }

  /** 128 random bits: nobody can guess what the authority will sign next. */
  public static SerialNumber random(SecureRandom random) {
    byte[] bytes = new byte[RANDOM_BYTES];
    BigInteger value;
    do {
      random.nextBytes(bytes);
      value = new BigInteger(1, bytes);
    } while (value.signum() == 0);
    return new SerialNumber(value);
  }

  /** Reads hexadecimal as people copy it: spaces, colons and either case. */
  public static SerialNumber parse(String text) {
    String digits = text == null ? "" : text.replaceAll("[\\s:]", "");
    if (!TEXT.matcher(digits).matches()) {
      throw Problem.of(ProblemType.SERIAL_NUMBER_WRONG).at("serialNumber");
    }
    return new SerialNumber(new BigInteger(digits, RADIX));
  }

  /** Hexadecimal, upper case, whole octets: as certificate viewers show it. */
  @Override
  public String toString() {
    String digits = value.toString(RADIX).toUpperCase(Locale.ROOT);
    return digits.length() % 2 == 0 ? digits : "0" + digits;
  }
}
