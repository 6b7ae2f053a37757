package org.certhall.authority.entity;

import java.util.regex.Pattern;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** The name of an authority in addresses and files: short, lower case, for good. */
public record AuthorityName(String value) {

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,39}");

  public AuthorityName {
    if (value == null || !SHAPE.matcher(value).matches()) {
      throw Problem.of(ProblemType.NOT_FOUND);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
