package org.certhall.database.boundary;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.atomic.AtomicInteger;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** Files of H2 that count how often they are synced: {@code jdbc:h2:counted:/path}. */
public final class CountedFiles extends FilePathWrapper {

  static final AtomicInteger SYNCS = new AtomicInteger();

  static void register() {
    FilePath.register(new CountedFiles());
  }

  @Override
  public String getScheme() {
    return "counted";
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new CountedChannel(super.open(mode));
  }
}
