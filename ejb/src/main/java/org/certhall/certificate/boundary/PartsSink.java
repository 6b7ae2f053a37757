package org.certhall.certificate.boundary;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.function.Consumer;

/** Cuts what is written into pieces of one size; the last may be shorter. */
final class PartsSink extends OutputStream {

  private final byte[] piece;
  private final Consumer<byte[]> taker;
  private int filled;

  PartsSink(int size, Consumer<byte[]> taker) {
    this.piece = new byte[size];
    this.taker = taker;
  }

  @Override
  public void write(int octet) {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    int done = 0;
    while (done < length) {
      int next = Math.min(length - done, piece.length - filled);
      System.arraycopy(bytes, from + done, piece, filled, next);
      filled += next;
      done += next;
      if (filled == piece.length) {
        hand();
      }
    }
  }

  @Override
  public void close() {
    if (filled > 0) {
      hand();
    }
  }

  private void hand() {
    taker.accept(Arrays.copyOf(piece, filled));
    filled = 0;
  }
}
