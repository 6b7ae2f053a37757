package org.certhall.audit.entity;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Bytes of a record, each text with its length before it, so that no two records have the same. */
final class Canonical {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
  private final DataOutputStream out = new DataOutputStream(bytes);

  Canonical(String kind) {
    put(kind);
  }

  Canonical put(String text) {
    byte[] utf8 = text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    try {
      out.writeInt(text == null ? -1 : utf8.length);
      out.write(utf8);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Canonical put(long number) {
    try {
      out.writeLong(number);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Canonical put(Instant at) {
    return put(at.getEpochSecond()).put(at.getNano());
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }
}
