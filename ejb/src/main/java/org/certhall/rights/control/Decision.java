package org.certhall.rights.control;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What has been decided about one operation of a boundary: who may call it. {@link #UNDECIDED}
 * means nobody.
 *
 * @param right the right it needs, only of kind NEEDS
 */
public record Decision(Kind kind, Right right) {

  /** The kinds of decision. */
  public enum Kind {
    NEEDS,
    ANYONE,
    INSIDE,
    UNDECIDED
  }

  public static final Decision UNDECIDED = new Decision(Kind.UNDECIDED, null);

  /** Reads the decision; two on one operation are none. */
  public static Decision of(Method operation) {
    List<Decision> found = new ArrayList<>();
    Needs needs = operation.getAnnotation(Needs.class);
    if (needs != null) {
      found.add(new Decision(Kind.NEEDS, needs.value()));
    }
    if (operation.isAnnotationPresent(Anyone.class)) {
      found.add(new Decision(Kind.ANYONE, null));
    }
    if (operation.isAnnotationPresent(Inside.class)) {
      found.add(new Decision(Kind.INSIDE, null));
    }
    return found.size() == 1 ? found.get(0) : UNDECIDED;
  }

  /**
   * Whether a call is let through.
   *
   * @param held what the caller may
   * @param fromInside whether another bean of the rules calls
   */
  public boolean admits(Predicate<Right> held, boolean fromInside) {
    return switch (kind) {
      case NEEDS -> held.test(right);
      case ANYONE -> true;
      case INSIDE -> fromInside;
      case UNDECIDED -> false;
    };
  }

  /** As it stands in the approved rights matrix. */
  @Override
  public String toString() {
    return kind == Kind.NEEDS ? right.name() : kind.name();
  }
}
