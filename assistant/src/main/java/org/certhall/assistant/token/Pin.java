package org.certhall.assistant.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.Arrays;

/**
 * A PIN in memory that can be overwritten. It never becomes a {@code String}, which nobody can
 * overwrite.
 */
public final class Pin implements AutoCloseable {
  private static final int MAX_BYTES_A_CHARACTER = 3;

  private final byte[] utf8;
  private boolean closed;

  private Pin(byte[] utf8) {
    this.utf8 = utf8;
  }

  /** Takes the characters over and overwrites the array. */
  public static Pin taking(char[] characters) {
    ByteBuffer encoded = ByteBuffer.allocate(characters.length * MAX_BYTES_A_CHARACTER);
    UTF_8.newEncoder().encode(CharBuffer.wrap(characters), encoded, true);
    byte[] bytes = Arrays.copyOf(encoded.array(), encoded.position());
    Arrays.fill(encoded.array(), (byte) 0);
    Arrays.fill(characters, '\0');
    return new Pin(bytes);
  }

  /** Takes the UTF-8 bytes over and overwrites the array. */
  public static Pin taking(byte[] bytes) {
    Pin pin = new Pin(bytes.clone());
    Arrays.fill(bytes, (byte) 0);
    return pin;
  }

  /** A copy for the device; whoever asks for it overwrites it. */
  public byte[] reveal() {
    return open().clone();
  }

  /** Bytes of UTF-8, which is what devices count. */
  public int length() {
    return open().length;
  }

  private byte[] open() {
    if (closed) {
      throw new IllegalStateException("this PIN has been overwritten");
    }
    return utf8;
  }

  @Override
  public void close() {
    closed = true;
    Arrays.fill(utf8, (byte) 0);
  }

  @Override
  public String toString() {
    return "Pin[***]";
  }
}
