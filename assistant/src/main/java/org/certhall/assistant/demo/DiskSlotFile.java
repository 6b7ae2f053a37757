package org.certhall.assistant.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/** A real file. */
final class DiskSlotFile implements SlotFile {
  private final FileChannel channel;

  DiskSlotFile(FileChannel channel) {
    this.channel = channel;
  }

  @Override
  public byte[] read(long offset, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(length);
    int count = 0;
    while (buffer.hasRemaining() && count >= 0) {
      count = channel.read(buffer, offset + buffer.position());
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }

  @Override
  public void write(long offset, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer, offset + buffer.position());
    }
  }

  @Override
  public void sync() throws IOException {
    channel.force(true);
  }
}
