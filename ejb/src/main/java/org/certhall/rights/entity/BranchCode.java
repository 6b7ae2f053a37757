package org.certhall.rights.entity;

import java.util.regex.Pattern;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** The short code of a branch, as printed on its slips. */
public record BranchCode(String text) {

  private static final Pattern GRAMMAR = Pattern.compile("[A-Z][A-Z0-9-]{1,15}");

  public BranchCode {
    if (text == null || !GRAMMAR.matcher(text).matches()) {
      throw Problem.of(ProblemType.BRANCH_CODE_MALFORMED);
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
