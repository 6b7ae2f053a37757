package org.certhall.assistant.pairing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.certhall.assistant.journal.OwnerOnly;

/**
 * The folder in which the assistant keeps what only its owner may read: identity, pinned halls,
 * journal. A folder or file that somebody else owns or may read is refused, never mended silently:
 * it may have been read already.
 */
public final class PrivateFolder {

  private static final Set<PosixFilePermission> OWNERS =
      PosixFilePermissions.fromString("rwx------");

  private final Path folder;

  private PrivateFolder(Path folder) {
    this.folder = folder;
  }

  /** Opens the folder, making it at first run. */
  public static PrivateFolder at(Path path) {
    try {
      if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
        OwnerOnly.folder(path);
      }
      demandPrivate(path);
      return new PrivateFolder(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path path() {
    return folder;
  }

  /** The file's bytes, or empty where there is none yet. */
  public Optional<byte[]> read(String name) {
    Path file = folder.resolve(name);
    try {
      if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
        return Optional.empty();
      }
      demandPrivate(file);
      return Optional.of(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces the file whole and synced: after a crash it holds the old bytes or the new ones. */
  public void write(String name, byte[] bytes) {
    Path fresh = folder.resolve(name + ".new");
    try {
      Files.deleteIfExists(fresh);
      Files.createFile(fresh);
      OwnerOnly.file(fresh);
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(
          fresh,
          folder.resolve(name),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
      OwnerOnly.sync(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void demandPrivate(Path path) throws IOException {
    UserPrincipal me =
        path.getFileSystem()
            .getUserPrincipalLookupService()
            .lookupPrincipalByName(System.getProperty("user.name"));
    boolean open = false;
    if (isPosix(path)) {
      Set<PosixFilePermission> others =
          EnumSet.copyOf(Files.getPosixFilePermissions(path, LinkOption.NOFOLLOW_LINKS));
      others.removeAll(OWNERS);
      open = !others.isEmpty() || !me.equals(Files.getOwner(path, LinkOption.NOFOLLOW_LINKS));
    }
    if (open || Files.isSymbolicLink(path)) {
      throw new NotPrivateException(path);
    }
  }

  private static boolean isPosix(Path path) {
    return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
  }
}
