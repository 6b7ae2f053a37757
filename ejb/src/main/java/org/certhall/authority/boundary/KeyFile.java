package org.certhall.authority.boundary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Set;

/**
 * A file of secrets, for its owner's eyes only. It is replaced whole: a crash leaves the old file
 * or the new one, and the new one is on disk before anybody relies on it.
 */
record KeyFile(Path path) {

  KeyStore load(char[] password) {
    try {
      KeyStore store = KeyStore.getInstance("PKCS12");
      if (Files.exists(path)) {
        try (InputStream in = Files.newInputStream(path)) {
          store.load(in, password);
        }
      } else {
        store.load(null, password);
      }
      return store;
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException(
          "The key store " + path + " does not open: wrong password, or a damaged file", e);
    }
  }

  void save(KeyStore store, char[] password) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      store.store(bytes, password);
      write(bytes.toByteArray());
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalStateException("The key store " + path + " cannot be written", e);
    }
  }

  void write(byte[] content) {
    try {
      Path folder = path.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, path.getFileName().toString(), ".new", ownerOnly());
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer rest = ByteBuffer.wrap(content);
        while (rest.hasRemaining()) {
          channel.write(rest);
        }
        channel.force(true);
      }
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      sync(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + path + " cannot be written", e);
    }
  }

  /** A rename is durable when its folder is; Windows has no such call and needs none. */
  private static void sync(Path folder) throws IOException {
    if (isPosix()) {
      try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static FileAttribute<?>[] ownerOnly() {
    return isPosix()
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix() {
    Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
    return views.contains("posix");
  }
}
