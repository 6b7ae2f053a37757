package org.certhall.assistant.demo;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;

/**
 * Keeps the newest content in one of two places of a file and writes the next into the other, so
 * that a torn write never touches what is good. Writing in place rather than beside and renaming
 * keeps a token that is moved in the middle of a write from having two copies.
 *
 * <p>A slot: magic, generation, length, SHA-256 of all the rest, content.
 */
final class TwoSlots {
  /** What a token holds, and where the second slot begins. */
  static final int SLOT = 128 * 1024;

  private static final int MAGIC = 0x43485431;
  private static final int DIGEST = 32;
  private static final int HEADER = 4 + 8 + 4 + DIGEST;

  private final SlotFile file;

  TwoSlots(SlotFile file) {
    this.file = file;
  }

  private record Slot(int index, long generation, Bytes content) {}

  /** The newest whole content. */
  byte[] read() throws IOException, TokenException {
    return newest()
        .orElseThrow(() -> new TokenException(TokenFault.DAMAGED, "no whole slot"))
        .content()
        .copy();
  }

  /** Returns when the content is on the disk. */
  void write(byte[] content) throws IOException, TokenException {
    if (content.length > SLOT - HEADER) {
      throw new TokenException(TokenFault.NO_ROOM);
    }
    Optional<Slot> newest = newest();
    int index = newest.map(slot -> 1 - slot.index()).orElse(0);
    long generation = newest.map(slot -> slot.generation() + 1).orElse(1L);
    file.write((long) index * SLOT, encoded(generation, content));
    file.sync();
  }

  private Optional<Slot> newest() throws IOException {
    Optional<Slot> first = slot(0);
    Optional<Slot> second = slot(1);
    if (first.isPresent() && second.isPresent()) {
      return first.get().generation() > second.get().generation() ? first : second;
    }
    return first.or(() -> second);
  }

  private Optional<Slot> slot(int index) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(file.read((long) index * SLOT, SLOT));
    if (in.remaining() < HEADER || in.getInt() != MAGIC) {
      return Optional.empty();
    }
    long generation = in.getLong();
    int length = in.getInt();
    byte[] digest = new byte[DIGEST];
    in.get(digest);
    if (generation < 1 || length < 0 || length > in.remaining()) {
      return Optional.empty();
    }
    byte[] content = new byte[length];
    in.get(content);
    return MessageDigest.isEqual(digest, digest(generation, content))
        ? Optional.of(new Slot(index, generation, Bytes.of(content)))
        : Optional.empty();
  }

  private static byte[] encoded(long generation, byte[] content) {
    return ByteBuffer.allocate(HEADER + content.length)
        .putInt(MAGIC)
        .putLong(generation)
        .putInt(content.length)
        .put(digest(generation, content))
        .put(content)
        .array();
  }

  private static byte[] digest(long generation, byte[] content) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(ByteBuffer.allocate(12).putLong(generation).putInt(content.length).array());
      return sha256.digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
