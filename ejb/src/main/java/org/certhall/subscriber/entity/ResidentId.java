package org.certhall.subscriber.entity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** 居民身份证号: eighteen characters, a real date, a check character (GB 11643-1999). Secret. */
public record ResidentId(String value) {

  private static final Pattern SHAPE = Pattern.compile("[1-9]\\d{16}[0-9X]");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  public ResidentId {
    value = value == null ? "" : value.strip().toUpperCase(Locale.ROOT);
    if (!isRight(value)) {
      throw Problem.of(ProblemType.RESIDENT_ID_WRONG).at("residentId");
    }
  }

  private static boolean isRight(String id) {
    if (!SHAPE.matcher(id).matches() || !bearsRealDate(id)) {
      return false;
    }
    int sum = CheckDigits.weightedSum(id, "0123456789", WEIGHTS);
    return "10X98765432".charAt(sum % 11) == id.charAt(17);
  }

  private static boolean bearsRealDate(String id) {
    try {
      return birthday(id).getYear() >= 1800;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static LocalDate birthday(String id) {
    return LocalDate.of(
        Integer.parseInt(id, 6, 10, 10),
        Integer.parseInt(id, 10, 12, 10),
        Integer.parseInt(id, 12, 14, 10));
  }

  public LocalDate birthday() {
    return birthday(value);
  }

  /** The province at the front and the last two characters; the rest is hidden. */
  public String masked() {
    return value.substring(0, 2) + "**************" + value.substring(16);
  }

  @Override
  public String toString() {
    return masked();
  }
}
