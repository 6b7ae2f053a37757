package org.certhall.escrow.boundary;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.certhall.authority.control.Sealer;
import org.certhall.escrow.control.EscrowEntry;
import org.certhall.escrow.control.EscrowLog;
import org.certhall.escrow.control.LogPlace;
import org.certhall.escrow.control.Secret;
import org.certhall.escrow.control.SecretClaims;
import org.certhall.escrow.entity.TokenPlace;

/**
 * The escrow log in a file: a line an entry, each sealed for itself, on disk before {@link #append}
 * returns. A last line that a power cut tore is no entry: nothing that it told of left the hall.
 * The file is held for as long as this is open: a second hall would overwrite the lines of the
 * first.
 */
final class EscrowLogFile implements EscrowLog {

  private static final String PURPOSE = "escrow-log";
  private static final int AT_ONCE = 200;
  private static final int TAIL = 64;

  private final Path path;
  private final Sealer sealer;
  private FileChannel held;

  EscrowLogFile(Path path, Sealer sealer) {
    this.path = path;
    this.sealer = sealer;
  }

  @Override
  public synchronized void append(EscrowEntry... entries) {
    String lines = Arrays.stream(entries).map(this::line).collect(Collectors.joining());
    try {
      FileChannel channel = channel();
      long end = wholeLines(channel);
      ByteBuffer rest = ByteBuffer.wrap(lines.getBytes(StandardCharsets.US_ASCII));
      while (rest.hasRemaining()) {
        end += channel.write(rest, end);
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException("the escrow log " + path + " cannot be written", e);
    }
  }

  private String line(EscrowEntry entry) {
    String id = entry.kind().name().charAt(0) + "." + entry.id();
    byte[] plain = write(entry);
    try {
      return id + " " + Base64.getEncoder().encodeToString(sealer.seal(PURPOSE, id, plain)) + "\n";
    } finally {
      Arrays.fill(plain, (byte) 0);
    }
  }

  /** Where the last whole line ends; what a crash left behind it is overwritten. */
  private static long wholeLines(FileChannel channel) throws IOException {
    ByteBuffer one = ByteBuffer.allocate(1);
    long end = channel.size();
    while (end > 0) {
      channel.read(one.clear(), end - 1);
      if (one.get(0) == '\n') {
        break;
      }
      end--;
    }
    channel.truncate(end);
    return end;
  }

  /** Opened again if an interrupted thread has closed it. */
  private FileChannel channel() throws IOException {
    if (held == null || !held.isOpen()) {
      FileChannel opened = open();
      if (!isMine(opened)) {
        opened.close();
        throw new IllegalStateException(
            "Another running hall holds the escrow log "
                + path
                + ": stop it, or set certhall.escrow.log.");
      }
      held = opened;
    }
    return held;
  }

  private static boolean isMine(FileChannel opened) throws IOException {
    try {
      return opened.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public synchronized void close() {
    try {
      if (held != null) {
        held.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the escrow log " + path + " cannot be closed", e);
    }
  }

  private FileChannel open() throws IOException {
    if (!Files.exists(path)) {
      Path folder = path.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      if (isPosix()) {
        Files.createFile(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
          entries.force(true);
        }
      }
    }
    return FileChannel.open(
        path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  private static boolean isPosix() {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
  }

  @Override
  public synchronized void replay(LogPlace after, Consumer<Batch> reader) {
    try {
      FileChannel channel = channel();
      long end = wholeLines(channel);
      boolean known = after.end() <= end && tail(channel, after.end()).equals(after.tail());
      channel.position(known ? after.end() : 0);
      long at = channel.position();
      BufferedReader lines =
          new BufferedReader(Channels.newReader(channel, StandardCharsets.US_ASCII));
      List<String> batch = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        at += line.length() + 1;
        batch.add(line);
        if (batch.size() == AT_ONCE) {
          hand(batch, new LogPlace(at, tail(channel, at)), reader);
        }
      }
      hand(batch, new LogPlace(at, tail(channel, at)), reader);
    } catch (IOException e) {
      throw new UncheckedIOException("the escrow log " + path + " cannot be read", e);
    }
  }

  private void hand(List<String> lines, LogPlace end, Consumer<Batch> reader) {
    List<EscrowEntry> entries = new ArrayList<>();
    try {
      lines.forEach(line -> entries.add(read(line)));
      if (!entries.isEmpty()) {
        reader.accept(new Batch(List.copyOf(entries), end));
      }
    } finally {
      entries.forEach(EscrowEntry::close);
      lines.clear();
    }
  }

  /** What stands before a place; each line is sealed with a nonce, so no two end alike. */
  private static String tail(FileChannel channel, long end) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(TAIL, end));
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, end - bytes.remaining()) < 0) {
        break;
      }
    }
    return new String(bytes.array(), 0, bytes.position(), StandardCharsets.US_ASCII).strip();
  }

  private static byte[] write(EscrowEntry entry) {
    Map<String, Object> fields = new TreeMap<>();
    fields.put("kind", entry.kind().name());
    fields.put("id", entry.id());
    fields.put("serial", entry.place().serial());
    fields.put("application", entry.place().application());
    fields.put("at", entry.at().toString());
    return new SecretClaims(fields, Base64.getEncoder()).with("pin", entry.pin()).json();
  }

  private EscrowEntry read(String line) {
    int space = line.indexOf(' ');
    try {
      byte[] plain =
          sealer.open(
              PURPOSE,
              line.substring(0, Math.max(space, 0)),
              Base64.getDecoder().decode(line.substring(space + 1)));
      Map<String, Object> fields = JSONObjectUtils.parse(new String(plain, StandardCharsets.UTF_8));
      Arrays.fill(plain, (byte) 0);
      return new EscrowEntry(
          EscrowEntry.Kind.valueOf((String) fields.get("kind")),
          (String) fields.get("id"),
          new TokenPlace((String) fields.get("serial"), (String) fields.get("application")),
          Instant.parse((String) fields.get("at")),
          Secret.taking(Base64.getDecoder().decode((String) fields.get("pin"))));
    } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
      throw new IllegalStateException(
          "A line of the escrow log " + path + " was changed, or is of another key store", e);
    }
  }
}
