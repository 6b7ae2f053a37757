package org.certhall.branch.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * The name by which a member of staff signs in. It stands in the audit trail, so it is never
 * changed and never given to a second person.
 */
public record LoginName(String text) {

  private static final Pattern GRAMMAR = Pattern.compile("[a-z][a-z0-9._-]{1,31}");

  /** Names that callers without a person behind them have. */
  private static final Set<String> RESERVED = Set.of("system", "public", "anonymous");

  public LoginName {
    if (!isWellFormed(text)) {
      throw Problem.of(ProblemType.LOGIN_NAME_MALFORMED).at("loginName");
    }
  }

  /** The name in what somebody typed, empty when nobody can have it. */
  public static Optional<LoginName> typed(String text) {
    String name = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    return isWellFormed(name) ? Optional.of(new LoginName(name)) : Optional.empty();
  }

  private static boolean isWellFormed(String text) {
    return text != null && GRAMMAR.matcher(text).matches() && !RESERVED.contains(text);
  }

  @Override
  public String toString() {
    return text;
  }
}
