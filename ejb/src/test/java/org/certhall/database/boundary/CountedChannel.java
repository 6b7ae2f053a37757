package org.certhall.database.boundary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/** Passes everything on and counts what is forced to disk. */
final class CountedChannel extends FileBaseDefault {

  private final FileChannel channel;

  CountedChannel(FileChannel channel) {
    this.channel = channel;
  }

  @Override
  public void force(boolean metaData) throws IOException {
    CountedFiles.SYNCS.incrementAndGet();
    channel.force(metaData);
  }

  @Override
  public int read(ByteBuffer dst, long position) throws IOException {
    return channel.read(dst, position);
  }

  @Override
  public int write(ByteBuffer src, long position) throws IOException {
    return channel.write(src, position);
  }

  @Override
  public long size() throws IOException {
    return channel.size();
  }

  @Override
  protected void implTruncate(long size) throws IOException {
    channel.truncate(size);
  }

  @Override
  public FileLock tryLock(long position, long size, boolean shared) throws IOException {
    return channel.tryLock(position, size, shared);
  }

  @Override
  protected void implCloseChannel() throws IOException {
    channel.close();
  }
}
