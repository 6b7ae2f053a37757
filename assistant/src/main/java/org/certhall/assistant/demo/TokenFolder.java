package org.certhall.assistant.demo;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.certhall.assistant.journal.OwnerOnly;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;
import org.certhall.assistant.token.TokenSerial;

/** Where token files lie: in a socket or in the drawer. */
final class TokenFolder {
  static final String SUFFIX = ".token";

  private final Path plugged;
  private final Path drawer;

  TokenFolder(Path folder) {
    this.plugged = folder.resolve("plugged");
    this.drawer = folder.resolve("drawer");
  }

  static String serialOf(Path file) {
    String name = String.valueOf(file.getFileName());
    return name.substring(0, name.length() - SUFFIX.length());
  }

  /** The folder of sockets, made when it is missing. */
  Path sockets() throws IOException {
    return Files.createDirectories(plugged);
  }

  Path socket(TokenSerial serial) {
    return plugged.resolve(serial + SUFFIX);
  }

  private Path place(TokenSerial serial) {
    return drawer.resolve(serial + SUFFIX);
  }

  List<TokenSerial> inSockets() throws IOException {
    return serials(plugged);
  }

  private static List<TokenSerial> serials(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(f -> f.toString().toLowerCase(Locale.ROOT).endsWith(SUFFIX))
          .map(TokenFolder::serialOf)
          .filter(TokenFolder::isSerial)
          .sorted()
          .map(TokenSerial::new)
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private static boolean isSerial(String name) {
    try {
      return new TokenSerial(name).value().equals(name);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Puts a new token into a socket: whole and synced before it can be seen. */
  void add(StoredToken token) throws TokenException {
    TokenSerial serial = new TokenSerial(token.serial());
    try {
      if (Files.exists(socket(serial)) || Files.exists(place(serial))) {
        throw new TokenException(TokenFault.BUSY, "a token " + serial + " exists");
      }
      Path unseen = sockets().resolve("." + serial + ".new");
      try (FileChannel channel =
          FileChannel.open(
              unseen,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE)) {
        OwnerOnly.file(unseen);
        new TwoSlots(new DiskSlotFile(channel)).write(token.encoded());
      }
      Files.move(unseen, socket(serial), StandardCopyOption.ATOMIC_MOVE);
      OwnerOnly.sync(plugged);
    } catch (IOException e) {
      throw new TokenException(TokenFault.DEVICE, "the token cannot be made", e);
    }
  }

  void plug(TokenSerial serial) throws TokenException {
    move(place(serial), socket(serial), TokenFault.NO_SUCH_THING);
  }

  void unplug(TokenSerial serial) throws TokenException {
    move(socket(serial), place(serial), TokenFault.REMOVED);
  }

  private static void move(Path from, Path to, TokenFault missing) throws TokenException {
    try {
      if (!Files.exists(from)) {
        throw new TokenException(missing);
      }
      if (Files.exists(to)) {
        throw new TokenException(TokenFault.BUSY, to.getFileName() + " is there already");
      }
      Files.createDirectories(to.getParent());
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new TokenException(TokenFault.DEVICE, "the token file cannot be moved", e);
    }
  }
}
