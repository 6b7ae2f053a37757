package org.certhall.subscriber.entity;

import java.util.regex.Pattern;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** A person's name as it stands in the identity document: letters of any script, spaces, dots. */
public record PersonName(String value) {

  private static final Pattern SHAPE =
      Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M} .·'’-]{0,62}[\\p{L}\\p{M}.]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\u3000]+");

  public PersonName {
    value = value == null ? "" : SPACES.matcher(value).replaceAll(" ").strip();
    value = value.replace('•', '·').replace('・', '·');
    if (!SHAPE.matcher(value).matches()) {
      throw Problem.of(ProblemType.PERSON_NAME_WRONG).at("personName");
    }
  }

  /** The first character and two stars, whatever the length: 张**. */
  public String masked() {
    return value.substring(0, value.offsetByCodePoints(0, 1)) + "**";
  }

  @Override
  public String toString() {
    return masked();
  }
}
