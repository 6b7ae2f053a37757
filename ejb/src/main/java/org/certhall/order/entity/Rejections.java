package org.certhall.order.entity;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.certhall.attachment.entity.DocumentKind;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** What a rejection has to say. */
final class Rejections {

  private static final int LONGEST = 300;

  private Rejections() {}

  static void mustSaySomething(Map<DocumentKind, String> reasons) {
    if (reasons.isEmpty() || reasons.values().stream().anyMatch(String::isBlank)) {
      throw Problem.of(ProblemType.REJECTION_WITHOUT_REASON);
    }
    if (reasons.values().stream().anyMatch(reason -> reason.length() > LONGEST)) {
      throw Problem.of(ProblemType.TOO_LONG, LONGEST);
    }
  }

  static String note(Map<DocumentKind, String> reasons) {
    return new TreeMap<>(reasons)
        .entrySet().stream()
            .map(entry -> entry.getKey() + ": " + entry.getValue())
            .collect(Collectors.joining("\n"));
  }
}
