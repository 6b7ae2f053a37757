package org.certhall.token.entity;

import java.util.regex.Pattern;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** The channel through which a token was given out; what it allows is the policy's to say. */
public record ChannelCode(String value) {

  private static final Pattern SHAPE = Pattern.compile("[a-z][a-z0-9-]{1,31}");

  public ChannelCode {
    if (value == null || !SHAPE.matcher(value).matches()) {
      throw Problem.of(ProblemType.MALFORMED).at("channel");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
