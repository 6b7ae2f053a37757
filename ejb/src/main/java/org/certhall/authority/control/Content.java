package org.certhall.authority.control;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Bytes that are written out piece by piece, the same each time: a revocation list may be larger
 * than memory.
 */
public interface Content {

  void writeTo(OutputStream sink) throws IOException;
}
