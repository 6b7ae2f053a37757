package org.certhall.assistant.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Lines of text that survive a kill: each is on the disk when {@link #append} returns. A line that
 * a crash tore is cut off when the journal is opened again, so that the next one does not join it.
 */
public final class Journal implements AutoCloseable {
  private static final int CHECK = 8;
  private static final long MAX_BYTES = 16L * 1024 * 1024;

  private final FileChannel channel;
  private final Sync sync;
  private final List<String> lines = new ArrayList<>();

  private Journal(FileChannel channel, Sync sync) {
    this.channel = channel;
    this.sync = sync;
  }

  /** Returns when what was written to the channel is on the disk. */
  interface Sync {
    void force(FileChannel channel) throws IOException;
  }

  /** Opens the journal, makes it when it is missing; one process at a time. */
  public static Journal open(Path file) throws IOException {
    return open(file, channel -> channel.force(true));
  }

  /** With another way to the disk, for a test that counts. */
  static Journal open(Path file, Sync sync) throws IOException {
    OwnerOnly.folder(file.toAbsolutePath().getParent());
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      OwnerOnly.file(file);
      OwnerOnly.sync(file.toAbsolutePath().getParent());
      if (lock(channel).isEmpty()) {
        throw new IOException("another process holds the journal " + file);
      }
      Journal journal = new Journal(channel, sync);
      journal.load();
      return journal;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  private static Optional<FileLock> lock(FileChannel channel) throws IOException {
    try {
      return Optional.ofNullable(channel.tryLock());
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    }
  }

  /** Everything appended, oldest first. */
  public synchronized List<String> lines() {
    return List.copyOf(lines);
  }

  /** Returns when the line is on the disk. */
  public synchronized void append(String line) throws IOException {
    if (line.indexOf('\n') >= 0 || line.indexOf('\r') >= 0) {
      throw new IllegalArgumentException("a journal's line is one line");
    }
    long end = channel.size();
    try {
      write(ByteBuffer.wrap((check(line) + ' ' + line + '\n').getBytes(UTF_8)), end);
      sync.force(channel);
    } catch (IOException e) {
      channel.truncate(end);
      throw e;
    }
    lines.add(line);
  }

  /** Forgets all lines, for when what they told of is finished. */
  public synchronized void clear() throws IOException {
    channel.truncate(0);
    sync.force(channel);
    lines.clear();
  }

  private void load() throws IOException {
    if (channel.size() > MAX_BYTES) {
      throw new IOException("the journal is longer than 16 MB");
    }
    ByteBuffer content = ByteBuffer.allocate((int) channel.size());
    int count = 0;
    while (content.hasRemaining() && count >= 0) {
      count = channel.read(content, content.position());
    }
    int good = 0;
    byte[] bytes = content.array();
    for (int i = 0; i < content.position(); i++) {
      if (bytes[i] == '\n') {
        Optional<String> line = whole(new String(bytes, good, i - good, UTF_8));
        if (line.isEmpty()) {
          break;
        }
        lines.add(line.get());
        good = i + 1;
      }
    }
    channel.truncate(good);
    sync.force(channel);
  }

  private static Optional<String> whole(String written) {
    if (written.length() < CHECK + 1) {
      return Optional.empty();
    }
    String line = written.substring(CHECK + 1);
    return written.startsWith(check(line) + ' ') ? Optional.of(line) : Optional.empty();
  }

  private static String check(String line) {
    CRC32C crc = new CRC32C();
    crc.update(line.getBytes(UTF_8));
    return String.format(Locale.ROOT, "%08x", crc.getValue());
  }

  private void write(ByteBuffer bytes, long from) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes, from + bytes.position());
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
