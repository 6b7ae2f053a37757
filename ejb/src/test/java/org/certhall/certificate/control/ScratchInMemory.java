package org.certhall.certificate.control;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A scratch place for tests, where small things are written. */
final class ScratchInMemory implements Scratch {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  @Override
  public OutputStream sink() {
    return bytes;
  }

  @Override
  public long size() {
    return bytes.size();
  }

  @Override
  public void copyTo(OutputStream out) throws IOException {
    bytes.writeTo(out);
  }

  @Override
  public void close() {
    bytes.reset();
  }
}
