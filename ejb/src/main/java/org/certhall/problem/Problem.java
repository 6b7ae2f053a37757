package org.certhall.problem;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.Objects;

/**
 * A refusal that its reader can act upon. The transaction is rolled back.
 *
 * <p>It carries no secret and no identity number: its arguments are shown on screens and logged.
 */
@ApplicationException(rollback = true)
public class Problem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ProblemType type;
  private final String field;
  private final transient List<Object> arguments;
  private final transient List<Problem> others;

  private Problem(ProblemType type, String field, List<Object> arguments, List<Problem> others) {
    super(field == null ? type.slug() : type.slug() + " at " + field);
    this.type = Objects.requireNonNull(type);
    this.field = field;
    this.arguments = arguments;
    this.others = others;
  }

  /**
   * A problem of the whole request.
   *
   * @param arguments what the message text names, in its order: {0}, {1} …
   */
  public static Problem of(ProblemType type, Object... arguments) {
    return new Problem(type, null, List.of(arguments), List.of());
  }

  /**
   * Several problems of one form, so that its reader mends them all at once.
   *
   * @param all one at least; the first speaks for them where only one can be told
   */
  public static Problem together(List<Problem> all) {
    Problem first = all.get(0);
    return new Problem(
        first.type, first.field, first.arguments(), List.copyOf(all.subList(1, all.size())));
  }

  /** The same problem, shown beside the named form field. */
  public Problem at(String fieldName) {
    return new Problem(type, fieldName, arguments(), others());
  }

  public ProblemType type() {
    return type;
  }

  /** The form field to show it beside, or null. */
  public String field() {
    return field;
  }

  public List<Object> arguments() {
    return arguments == null ? List.of() : arguments;
  }

  /** What else is wrong with the same form, each beside a field of its own. */
  public List<Problem> others() {
    return others == null ? List.of() : others;
  }
}
