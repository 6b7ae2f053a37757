package org.certhall.look;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.certhall.database.boundary.LostRace;
import org.certhall.problem.Problem;

/** A problem in the reader's words: what happened, why, what to do next. */
final class ProblemWords {

  private static final String BUNDLE = "org.certhall.problem.Problems";

  private ProblemWords() {}

  static String of(Problem problem, Locale locale) {
    ResourceBundle words = ResourceBundle.getBundle(BUNDLE, locale, Problem.class.getClassLoader());
    String pattern = words.getString(problem.type().slug());
    return new MessageFormat(pattern, locale).format(problem.arguments().toArray());
  }

  /** The problem inside what the container threw; a lost race is one. */
  static Optional<Problem> in(Throwable thrown) {
    return LostRace.orProblemIn(thrown);
  }
}
