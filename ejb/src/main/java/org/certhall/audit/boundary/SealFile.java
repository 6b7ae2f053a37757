package org.certhall.audit.boundary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.certhall.audit.control.SealExport;
import org.certhall.audit.entity.Seal;

/**
 * One node's seals in a file that is only appended to, a line each, on disk before {@link #append}
 * returns. A line torn by a power cut is written again from the database.
 */
final class SealFile implements SealExport {

  /** Longer than any line. */
  private static final int TAIL = 64 * 1024;

  private final Path file;
  private Seal last;

  SealFile(Path file) {
    this.file = file;
  }

  @Override
  public Optional<Seal> last() {
    if (last == null && Files.exists(file)) {
      try {
        last = readLast();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return Optional.ofNullable(last);
  }

  @Override
  public void append(List<Seal> seals) {
    String lines = seals.stream().map(SealLine::text).collect(Collectors.joining("\n", "", "\n"));
    try {
      Files.createDirectories(file.getParent());
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        channel.truncate(wholeLines(channel));
        channel.position(channel.size());
        ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The audit export cannot be written: " + file, e);
    }
    last = seals.get(seals.size() - 1);
  }

  @Override
  public Iterator<Seal> read() {
    if (!Files.exists(file)) {
      return List.<Seal>of().iterator();
    }
    try {
      return new Lines(Files.newBufferedReader(file, StandardCharsets.UTF_8), wholeLines());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Seal readLast() throws IOException {
    String tail = tail();
    int end = tail.lastIndexOf('\n');
    if (end < 0) {
      return null;
    }
    return SealLine.read(tail.substring(tail.lastIndexOf('\n', end - 1) + 1, end));
  }

  private String tail() throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      long from = Math.max(0, channel.size() - TAIL);
      ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - from));
      channel.position(from);
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // Until all is read.
      }
      return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
    }
  }

  private long wholeLines() throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return wholeLines(channel);
    }
  }

  /** Up to where the file holds whole lines. */
  private long wholeLines(FileChannel channel) throws IOException {
    if (channel.size() == 0) {
      return 0;
    }
    byte[] tail = tail().getBytes(StandardCharsets.UTF_8);
    int torn = 0;
    while (torn < tail.length && tail[tail.length - 1 - torn] != '\n') {
      torn++;
    }
    return channel.size() - torn;
  }

  private static final class Lines implements Iterator<Seal> {
    private final BufferedReader reader;
    private long left;
    private String next;

    Lines(BufferedReader reader, long bytes) {
      this.reader = reader;
      this.left = bytes;
      advance();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Seal next() {
      String line = next;
      advance();
      return SealLine.read(line);
    }

    private void advance() {
      try {
        next = left > 0 ? reader.readLine() : null;
        if (next == null) {
          reader.close();
        } else {
          left -= next.getBytes(StandardCharsets.UTF_8).length + 1L;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
