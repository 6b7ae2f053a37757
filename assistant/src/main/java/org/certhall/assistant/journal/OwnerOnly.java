package org.certhall.assistant.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** Files that only their owner may read, and the syncing of a folder's entries. */
public final class OwnerOnly {
  private static final boolean WINDOWS =
      System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

  private OwnerOnly() {}

  /** Takes everybody else's rights to a file away. */
  public static void file(Path file) throws IOException {
    restrict(file, "rw-------");
  }

  /** Makes a folder if need be, and takes everybody else's rights to it away. */
  public static Path folder(Path folder) throws IOException {
    Files.createDirectories(folder);
    restrict(folder, "rwx------");
    return folder;
  }

  /** A new name in a folder is on the disk only when the folder is; Windows does it by itself. */
  public static void sync(Path folder) throws IOException {
    if (WINDOWS) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void restrict(Path path, String posix) throws IOException {
    if (Files.getFileAttributeView(path, PosixFileAttributeView.class) != null) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(posix));
      return;
    }
    AclFileAttributeView acl = Files.getFileAttributeView(path, AclFileAttributeView.class);
    if (acl == null) {
      throw new IOException("this file system cannot keep " + path.getFileName() + " private");
    }
    AclEntry owner =
        AclEntry.newBuilder()
            .setType(AclEntryType.ALLOW)
            .setPrincipal(Files.getOwner(path))
            .setPermissions(EnumSet.allOf(AclEntryPermission.class))
            .build();
    acl.setAcl(List.of(owner));
  }
}
