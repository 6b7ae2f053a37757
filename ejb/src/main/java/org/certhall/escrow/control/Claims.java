package org.certhall.escrow.control;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.certhall.problem.PlainText;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** JSON of somebody nobody vouches for: bounded, every name known, every type as expected. */
final class Claims {

  private static final int LONGEST_TEXT = 8 * 1024;

  private final Map<String, Object> values;

  private Claims(Map<String, Object> values) {
    this.values = values;
  }

  static Claims read(byte[] json, Set<String> known) {
    if (json.length > 2 * LONGEST_TEXT) {
      throw malformed("claims");
    }
    try {
      return of(JSONObjectUtils.parse(new String(json, StandardCharsets.UTF_8)), known);
    } catch (ParseException e) {
      throw malformed("claims");
    }
  }

  private static Claims of(Map<String, Object> values, Set<String> known) {
    if (!known.containsAll(values.keySet())) {
      throw malformed("claims");
    }
    return new Claims(values);
  }

  String text(String name) {
    if (values.get(name) instanceof String text
        && text.length() <= LONGEST_TEXT
        && PlainText.isLine(text)) {
      return text;
    }
    throw malformed(name);
  }

  byte[] bytes(String name, int length) {
    byte[] bytes = new Base64URL(text(name)).decode();
    if (bytes.length != length) {
      throw malformed(name);
    }
    return bytes;
  }

  OptionalInt count(String name) {
    if (values.get(name) == null) {
      return OptionalInt.empty();
    }
    if (values.get(name) instanceof Number number
        && number.doubleValue() == number.intValue()
        && number.intValue() >= 0) {
      return OptionalInt.of(number.intValue());
    }
    throw malformed(name);
  }

  long moment(String name) {
    if (values.get(name) instanceof Number number) {
      return number.longValue();
    }
    throw malformed(name);
  }

  boolean flag(String name) {
    if (values.get(name) instanceof Boolean flag) {
      return flag;
    }
    throw malformed(name);
  }

  <E extends Enum<E>> E one(String name, Class<E> of) {
    try {
      return Enum.valueOf(of, text(name));
    } catch (IllegalArgumentException e) {
      throw malformed(name);
    }
  }

  Map<String, Object> object(String name) {
    return asObject(values.get(name), name);
  }

  Claims part(String name, Set<String> known) {
    return of(object(name), known);
  }

  List<Claims> parts(String name, Set<String> known, int most) {
    if (values.get(name) instanceof List<?> list && list.size() <= most) {
      return list.stream().map(item -> of(asObject(item, name), known)).toList();
    }
    throw malformed(name);
  }

  @SuppressWarnings("unchecked") // the parser makes no other maps
  private static Map<String, Object> asObject(Object value, String name) {
    if (value instanceof Map<?, ?> map) {
      return (Map<String, Object>) map;
    }
    throw malformed(name);
  }

  static Problem malformed(String name) {
    return Problem.of(ProblemType.MALFORMED).at(name);
  }
}
