package org.certhall.token.entity;

import java.util.regex.Pattern;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** The name of one application of a token; each has PINs of its own. */
public record ApplicationName(String value) {

  private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._-]{0,63}");

  public ApplicationName {
    value = value == null ? "" : value.strip();
    if (!SHAPE.matcher(value).matches()) {
      throw Problem.of(ProblemType.MALFORMED).at("application");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
