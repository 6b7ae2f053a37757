package org.certhall.audit.control;

import java.util.Map;
import java.util.TreeMap;

/** Writes the details of a deed as one text: {@code name=value} by name, a line each. */
final class Details {

  static final int LONGEST = 2000;

  private Details() {}

  static String text(Map<String, String> details) {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(details)
        .forEach(
            (name, detail) ->
                text.append(text.isEmpty() ? "" : "\n")
                    .append(name)
                    .append('=')
                    .append(line(detail)));
    return cut(text.toString(), LONGEST);
  }

  static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }

  private static String line(String detail) {
    return detail == null ? "" : detail.replace("\\", "\\\\").replace("\n", "\\n");
  }
}
