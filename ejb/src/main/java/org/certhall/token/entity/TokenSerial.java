package org.certhall.token.entity;

import java.util.regex.Pattern;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** The serial number that a token tells of itself, letter by letter as it tells it. */
public record TokenSerial(String value) {

  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{3,63}");

  public TokenSerial {
    value = value == null ? "" : value.strip();
    if (!SHAPE.matcher(value).matches()) {
      throw Problem.of(ProblemType.TOKEN_SERIAL_WRONG).at("tokenSerial");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
