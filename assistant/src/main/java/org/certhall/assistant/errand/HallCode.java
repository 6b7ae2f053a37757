package org.certhall.assistant.errand;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;

/**
 * What somebody types or a link brings: a code alone, or {@code certhall:errand?hall=…&code=…}.
 *
 * @param hall the hall that the link names, or empty
 */
record HallCode(String hall, String code) {

  private static final String SCHEME = "certhall:";
  private static final int LONGEST = 300;

  static HallCode read(String typed) {
    String text = typed.strip();
    if (text.length() > LONGEST) {
      throw notACode();
    }
    return text.startsWith(SCHEME) ? ofLink(text) : new HallCode("", code(text));
  }

  private static HallCode ofLink(String link) {
    Map<String, String> said = new HashMap<>();
    try {
      String part = URI.create(link).getRawSchemeSpecificPart();
      for (String pair : part.substring(part.indexOf('?') + 1).split("&", 4)) {
        int equals = Math.max(0, pair.indexOf('='));
        said.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    } catch (IllegalArgumentException e) {
      throw notACode();
    }
    return new HallCode(said.getOrDefault("hall", ""), code(said.getOrDefault("code", "")));
  }

  private static String code(String text) {
    if (!text.matches("[0-9A-Za-z -]{12,32}")) {
      throw notACode();
    }
    return text;
  }

  private static Refusal notACode() {
    return new Refusal(RefusalType.CODE_REFUSED, "这不是网厅的一次性号码。请核对后重新输入。");
  }
}
