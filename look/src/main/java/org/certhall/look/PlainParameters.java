package org.certhall.look;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.certhall.problem.PlainText;

/** A form's request without what is not {@link PlainText}; which fields held it is on record. */
final class PlainParameters extends HttpServletRequestWrapper {

  /** Under this attribute stand the names of the fields. */
  static final String REFUSED = "org.certhall.refused-fields";

  private final Map<String, String[]> plain = new LinkedHashMap<>();

  PlainParameters(HttpServletRequest request, Set<String> refused) {
    super(request);
    request
        .getParameterMap()
        .forEach((name, values) -> plain.put(PlainText.of(name), plain(values)));
    request.setAttribute(REFUSED, refused);
  }

  /** The names of those parameters that are not plain, in their name or in a value. */
  static Set<String> refused(Map<String, String[]> parameters) {
    Set<String> refused = new TreeSet<>();
    parameters.forEach(
        (name, values) -> {
          if (!PlainText.isLine(name) || !Stream.of(values).allMatch(PlainText::isLines)) {
            refused.add(PlainText.of(name));
          }
        });
    return refused;
  }

  private static String[] plain(String... values) {
    return Stream.of(values).map(PlainText::of).toArray(String[]::new);
  }

  @Override
  public String getParameter(String name) {
    String[] values = plain.get(name);
    // What was not sent a filter before us may have put in its place: PageRequest does.
    return values == null || values.length == 0 ? super.getParameter(name) : values[0];
  }

  @Override
  public String[] getParameterValues(String name) {
    String[] values = plain.get(name);
    return values == null ? null : values.clone();
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    return Collections.unmodifiableMap(plain);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(plain.keySet());
  }
}
