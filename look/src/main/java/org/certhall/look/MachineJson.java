package org.certhall.look;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonConfig;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.certhall.problem.PlainText;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * JSON from callers nobody vouches for: at most 64 KB, one object, each name known and given once.
 * What does not fit is {@link ProblemType#MALFORMED}; a text must be {@link PlainText}.
 */
public final class MachineJson {

  private static final int MAX_BYTES = 64 * 1024;

  /** The 256 KB that an assistant may answer, in base64url. */
  private static final int MAX_CARRIED_BYTES = 352 * 1024;

  private static final int MAX_TEXT = 32 * 1024;
  private static final int MAX_LIST = 64;
  private static final int MAX_DEPTH = 8;

  private final JsonObject object;

  private MachineJson(JsonObject object) {
    this.object = object;
  }

  /** Reads an object with no other names than these. */
  public static MachineJson read(InputStream body, String... names) {
    return read(MAX_BYTES, body, names);
  }

  /** The same for what an assistant answers to a page, which may be longer. */
  public static MachineJson readCarried(InputStream body, String... names) {
    return read(MAX_CARRIED_BYTES, body, names);
  }

  private static MachineJson read(int most, InputStream body, String... names) {
    byte[] bytes = bytes(most, body);
    try (JsonReader reader =
        Json.createReaderFactory(Map.of(JsonConfig.KEY_STRATEGY, JsonConfig.KeyStrategy.NONE))
            .createReader(new ByteArrayInputStream(bytes))) {
      JsonObject object = reader.readObject();
      if (Set.of(names).containsAll(object.keySet())) {
        return new MachineJson(object);
      }
    } catch (JsonException | IllegalStateException e) {
      throw malformed();
    }
    throw malformed();
  }

  private static byte[] bytes(int most, InputStream body) {
    try {
      byte[] bytes = body.readNBytes(most + 1);
      if (bytes.length <= most && isShallow(bytes)) {
        return bytes;
      }
    } catch (IOException e) {
      throw malformed();
    }
    throw malformed();
  }

  /** Brackets inside of texts count too: that only makes it stricter. */
  private static boolean isShallow(byte[] bytes) {
    int depth = 0;
    for (byte b : bytes) {
      depth += b == '{' || b == '[' ? 1 : b == '}' || b == ']' ? -1 : 0;
      if (depth > MAX_DEPTH) {
        return false;
      }
    }
    return true;
  }

  /** The text of this name, which must be there. */
  public String text(String name) {
    return text(name, object.get(name));
  }

  /** The text of this name, which may fill the body. */
  public String longText(String name) {
    if (object.get(name) instanceof JsonString text) {
      return text.getString();
    }
    throw malformed();
  }

  /** The number of this name, which must be there and is not negative. */
  public int count(String name) {
    if (object.get(name) instanceof JsonNumber number
        && number.isIntegral()
        && number.toString().length() < 10
        && number.intValue() >= 0) {
      return number.intValue();
    }
    throw malformed();
  }

  /** The list of texts of this name, which must be there. */
  public List<String> texts(String name) {
    if (object.get(name) instanceof JsonArray list && list.size() <= MAX_LIST) {
      return list.stream().map(one -> text(name, one)).toList();
    }
    throw malformed();
  }

  private static String text(String name, JsonValue value) {
    if (!(value instanceof JsonString text) || text.getString().length() > MAX_TEXT) {
      throw malformed();
    }
    if (!PlainText.isLines(text.getString())) {
      throw Problem.of(ProblemType.CONTROL_CHARACTERS).at(name);
    }
    return text.getString();
  }

  private static Problem malformed() {
    return Problem.of(ProblemType.MALFORMED);
  }
}
