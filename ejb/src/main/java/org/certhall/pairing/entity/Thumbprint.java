package org.certhall.pairing.entity;

import java.util.regex.Pattern;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** The name of a key: its RFC 7638 thumbprint, SHA-256 in base64url. */
public record Thumbprint(String text) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  public Thumbprint {
    if (text == null || !FORM.matcher(text).matches()) {
      throw Problem.of(ProblemType.MALFORMED);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
