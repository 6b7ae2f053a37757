package org.certhall.certificate.control;

import java.io.IOException;
import java.io.OutputStream;

/** A place for what is too large for memory and is wanted for a moment only. */
public interface Scratch extends AutoCloseable {

  /** Opens another one. */
  interface Maker {
    Scratch make() throws IOException;
  }

  /** Where to write; what was written is read back only after it is flushed. */
  OutputStream sink();

  /** Octets written so far. */
  long size() throws IOException;

  /** Gives back all that was written, as often as it is asked. */
  void copyTo(OutputStream out) throws IOException;

  /** Throws it away. */
  @Override
  void close() throws IOException;
}
