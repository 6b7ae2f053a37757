package org.certhall.subscriber.entity;

import java.util.regex.Pattern;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** An address that mail programs accept without quoting; no more of RFC 5322 than people use. */
public record EmailAddress(String value) {

  /** RFC 5321, 4.5.3.1.3: a path has at most 256 octets with its brackets. */
  private static final int MOST = 254;

  private static final Pattern SHAPE =
      Pattern.compile(
          "[A-Za-z0-9_+%-]+(?:\\.[A-Za-z0-9_+%-]+)*@"
              + "(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}");

  public EmailAddress {
    value = value == null ? "" : value.strip();
    if (value.length() > MOST || value.indexOf('@') > 64 || !SHAPE.matcher(value).matches()) {
      throw Problem.of(ProblemType.EMAIL_ADDRESS_WRONG).at("email");
    }
  }

  public String masked() {
    return value.charAt(0) + "***" + value.substring(value.indexOf('@'));
  }

  @Override
  public String toString() {
    return masked();
  }
}
