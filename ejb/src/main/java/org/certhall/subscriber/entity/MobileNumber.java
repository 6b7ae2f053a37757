package org.certhall.subscriber.entity;

import java.util.regex.Pattern;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** A mobile number of mainland China: eleven digits, kept without country code. Secret. */
public record MobileNumber(String value) {

  private static final Pattern SHAPE = Pattern.compile("1[3-9]\\d{9}");
  private static final Pattern FILLING = Pattern.compile("[\\s-]");

  public MobileNumber {
    value = value == null ? "" : FILLING.matcher(value).replaceAll("");
    value = value.startsWith("+86") ? value.substring(3) : value;
    if (!SHAPE.matcher(value).matches()) {
      throw Problem.of(ProblemType.MOBILE_NUMBER_WRONG).at("mobile");
    }
  }

  public String masked() {
    return value.substring(0, 3) + "****" + value.substring(7);
  }

  @Override
  public String toString() {
    return masked();
  }
}
