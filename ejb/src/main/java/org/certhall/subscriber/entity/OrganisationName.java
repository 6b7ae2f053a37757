package org.certhall.subscriber.entity;

import java.util.regex.Pattern;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** An organisation's name as it stands in its licence. Public data. */
public record OrganisationName(String value) {

  private static final Pattern SHAPE =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N} .,&·()（）《》“”、'’+-]{1,99}");

  public OrganisationName {
    value = value == null ? "" : value.strip();
    if (!SHAPE.matcher(value).matches()) {
      throw Problem.of(ProblemType.ORGANISATION_NAME_WRONG).at("organisationName");
    }
  }

  /** The first two and last two characters, enough for the owner to recognise it. */
  public String masked() {
    int length = value.length();
    return length < 6
        ? value.substring(0, 1) + "****"
        : value.substring(0, 2) + "****" + value.substring(length - 2);
  }

  @Override
  public String toString() {
    return value;
  }
}
