package org.certhall.assistant.demo;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Base64;

/** Bytes that do not change, written as base64. */
final class Bytes {
  private final byte[] content;

  private Bytes(byte[] content) {
    this.content = content;
  }

  static Bytes of(byte[] content) {
    return new Bytes(content.clone());
  }

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Bytes ofBase64(String base64) {
    return new Bytes(Base64.getDecoder().decode(base64));
  }

  @JsonValue
  String base64() {
    return Base64.getEncoder().encodeToString(content);
  }

  byte[] copy() {
    return content.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes bytes && Arrays.equals(content, bytes.content);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(content);
  }
}
