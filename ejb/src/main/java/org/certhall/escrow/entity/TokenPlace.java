package org.certhall.escrow.entity;

import java.util.regex.Pattern;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** One application of one token: what an administrator PIN opens. */
public record TokenPlace(String serial, String application) {

  private static final Pattern SERIAL = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._-]{0,63}");
  private static final Pattern APPLICATION =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}");

  public TokenPlace {
    if (serial == null || !SERIAL.matcher(serial).matches()) {
      throw Problem.of(ProblemType.MALFORMED).at("serial");
    }
    if (application == null || !APPLICATION.matcher(application).matches()) {
      throw Problem.of(ProblemType.MALFORMED).at("application");
    }
  }

  /** One text for both; no serial holds a slash. */
  public String key() {
    return serial + "/" + application;
  }

  @Override
  public String toString() {
    return key();
  }
}
