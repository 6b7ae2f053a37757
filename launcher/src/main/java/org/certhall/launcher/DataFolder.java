package org.certhall.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The folder of one hall, locked for as long as this process lives. */
final class DataFolder {

  private final Path folder;

  @SuppressWarnings("unused") // held: the lock ends with it
  private final FileLock lock;

  private DataFolder(Path folder, FileLock lock) {
    this.folder = folder;
    this.lock = lock;
  }

  static DataFolder open(Path folder) throws Refusal {
    try {
      Files.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve("hall.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new Refusal(
            "hall: the data folder " + folder + " is in use by another hall. Stop it first.");
      }
      return new DataFolder(folder, lock);
    } catch (FileAlreadyExistsException e) {
      throw new Refusal("hall: " + folder + " is a file, not a folder. Name a folder.", e);
    } catch (IOException e) {
      throw new Refusal(
          "hall: cannot write to the data folder " + folder + ". Check its rights.", e);
    }
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  Path path() {
    return folder;
  }

  Path resolve(String name) {
    return folder.resolve(name);
  }

  /**
   * A sub-folder with nothing in it, for what lasts no longer than this process.
   *
   * <p>Payara deploys again at boot what it finds from the last run, and fails on an EAR.
   */
  Path emptied(String name) throws Refusal {
    Path target = folder.resolve(name);
    try {
      Trees.delete(target);
      return Files.createDirectories(target);
    } catch (IOException e) {
      throw new Refusal("hall: cannot empty " + target + ". Check the folder's rights.", e);
    }
  }

  /**
   * A random secret of 256 bits, made at the first start and readable by its owner only.
   *
   * @param opens the file in this folder that opens only with it: where that is and the secret is
   *     not, a new secret would only hide the loss
   */
  Path secret(String name, String opens) throws Refusal {
    Path file = folder.resolve("secrets").resolve(name);
    if (!Files.exists(file) && Files.exists(folder.resolve(opens))) {
      throw new Refusal(
          "hall: " + file + " is missing, and " + opens + " opens only with it. Put it back.");
    }
    try {
      Files.createDirectories(file.getParent());
      if (!Files.exists(file)) {
        write(file);
      }
      return file;
    } catch (IOException e) {
      throw new Refusal(
          "hall: cannot write the secret " + file + ". Check the folder's rights.", e);
    }
  }

  private static void write(Path file) throws IOException {
    Path fresh = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(fresh);
    Files.createFile(fresh);
    makeOwnerOnly(fresh);
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    Files.writeString(
        fresh,
        HexFormat.of().formatHex(secret),
        StandardCharsets.US_ASCII,
        StandardOpenOption.SYNC);
    Files.move(fresh, file);
  }

  private static void makeOwnerOnly(Path file) throws IOException {
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
  }
}
