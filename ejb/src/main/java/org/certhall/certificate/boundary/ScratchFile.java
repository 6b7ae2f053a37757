package org.certhall.certificate.boundary;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.certhall.certificate.control.Scratch;

/** A file in the machine's temporary folder. */
final class ScratchFile implements Scratch {

  private static final int BUFFER = 64 * 1024;

  private final Path file;
  private final OutputStream sink;

  ScratchFile() throws IOException {
    file = Files.createTempFile("certhall-list", ".der");
    sink = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
  }

  @Override
  public OutputStream sink() {
    return sink;
  }

  @Override
  public long size() throws IOException {
    sink.flush();
    return Files.size(file);
  }

  @Override
  public void copyTo(OutputStream out) throws IOException {
    sink.flush();
    Files.copy(file, out);
  }

  @Override
  public void close() throws IOException {
    try {
      sink.close();
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
