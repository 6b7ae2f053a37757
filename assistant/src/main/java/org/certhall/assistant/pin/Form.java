package org.certhall.assistant.pin;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A posted form, decoded without a String of any PIN ever being made, so that all of it can be
 * overwritten.
 */
final class Form implements AutoCloseable {

  private static final int FIELDS = 8;

  private final Map<String, char[]> fields = new HashMap<>();

  private Form() {}

  /** Decodes the body and overwrites it. Null if it is no form. */
  static Form read(byte[] body) {
    Form form = new Form();
    boolean whole = true;
    int start = 0;
    for (int i = 0; i <= body.length && whole; i++) {
      if (i == body.length || body[i] == '&') {
        whole = form.field(body, start, i);
        start = i + 1;
      }
    }
    Arrays.fill(body, (byte) 0);
    return whole ? form : null;
  }

  char[] field(String name) {
    return fields.getOrDefault(name, new char[0]);
  }

  String text(String name) {
    return new String(field(name));
  }

  private boolean field(byte[] body, int start, int end) {
    int equals = start;
    while (equals < end && body[equals] != '=') {
      equals++;
    }
    if (equals >= end || fields.size() >= FIELDS) {
      return false;
    }
    String name = new String(body, start, equals - start, StandardCharsets.US_ASCII);
    char[] decoded = decode(body, equals + 1, end);
    return decoded != null && fields.put(name, decoded) == null;
  }

  private static char[] decode(byte[] body, int start, int end) {
    char[] out = new char[end - start];
    int length = 0;
    for (int i = start; i < end; i++) {
      int c = body[i];
      if (c == '%') {
        int high = i + 3 <= end ? Character.digit(body[i + 1], 16) : -1;
        int low = i + 3 <= end ? Character.digit(body[i + 2], 16) : -1;
        if (high < 0 || low < 0) {
          Arrays.fill(out, '\0');
          return null;
        }
        c = high << 4 | low;
        i += 2;
      } else if (c == '+') {
        c = ' ';
      }
      out[length++] = (char) (c & 0xff);
    }
    char[] exact = Arrays.copyOf(out, length);
    Arrays.fill(out, '\0');
    return exact;
  }

  @Override
  public void close() {
    fields.values().forEach(value -> Arrays.fill(value, '\0'));
  }
}
