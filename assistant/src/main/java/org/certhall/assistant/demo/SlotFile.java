package org.certhall.assistant.demo;

import java.io.IOException;

/** The bytes of a token file on some disk. What is written may be lost or torn until synced. */
interface SlotFile {
  /** As many bytes as there are from this offset, at most {@code length}. */
  byte[] read(long offset, int length) throws IOException;

  void write(long offset, byte[] bytes) throws IOException;

  /** Returns when everything written before is on the disk. */
  void sync() throws IOException;
}
