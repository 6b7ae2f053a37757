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

  private Problem(ProblemType type, String field, List<Object> arguments) {
    super(field == null ? type.slug() : type.slug() + " at " + field);
    this.type = Objects.requireNonNull(type);
    this.field = field;
    this.arguments = arguments;
  }

  /**
   * A problem of the whole request.
   *
   * @param arguments what the message text names, in its order: {0}, {1} …
   */
  public static Problem of(ProblemType type, Object... arguments) {
    return new Problem(type, null, List.of(arguments));
  }

  /** The same problem, shown beside the named form field. */
  public Problem at(String fieldName) {
    return new Problem(type, fieldName, arguments());
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
}
