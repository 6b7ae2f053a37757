package org.certhall.enrolment.entity;

import java.util.regex.Pattern;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** What a token calls one of its keys: 1 to 64 octets in lower-case hexadecimal. */
public record TokenKeyName(String value) {

  private static final Pattern SHAPE = Pattern.compile("([0-9a-f]{2}){1,64}");

  public TokenKeyName {
    if (value == null || !SHAPE.matcher(value).matches()) {
      throw Problem.of(ProblemType.MALFORMED).at("key");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
