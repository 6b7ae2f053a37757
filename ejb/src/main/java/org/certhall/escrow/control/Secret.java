package org.certhall.escrow.control;

import java.util.Arrays;

/** Bytes in clear that can be overwritten and are never printed. */
public final class Secret implements AutoCloseable {

  private final byte[] bytes;

  private Secret(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Takes the array over: closing overwrites it. */
  public static Secret taking(byte[] bytes) {
    return new Secret(bytes);
  }

  public static Secret none() {
    return new Secret(new byte[0]);
  }

  /** The bytes themselves, for as long as this is open. */
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public void close() {
    Arrays.fill(bytes, (byte) 0);
  }

  @Override
  public String toString() {
    return "Secret[***]";
  }
}
