package org.certhall.assistant.token;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The name of a file in a token: GM/T 0016 gives it 32 bytes. */
public record ObjectName(String value) {
  public ObjectName {
    if (value.isBlank()
        || value.getBytes(UTF_8).length > 32
        || value.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("an object name is 1 to 32 bytes without control codes");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
