package org.certhall.assistant.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A file on a disk whose power can be cut before, in the middle of, or after any operation. */
final class FragileFile implements SlotFile {
  private static final int SECTOR = 512;

  private byte[] synced;
  private byte[] seen;
  private int operations;
  private int cutAt = Integer.MAX_VALUE;
  private Runnable onSync = () -> {};

  FragileFile(byte[] content) {
    synced = content.clone();
    seen = content.clone();
  }

  /** The power is cut. */
  static final class PowerCut extends RuntimeException {}

  /** Cuts the power in operation number {@code n}, the first being 0. */
  void cutAt(int n) {
    operations = 0;
    cutAt = n;
  }

  /** Does something at each sync. */
  void onSync(Runnable deed) {
    onSync = deed;
  }

  int operations() {
    return operations;
  }

  /** What may be on the disk now: nothing of what was not synced, all, or some sectors of it. */
  List<byte[]> survivors() {
    List<byte[]> all = new ArrayList<>(List.of(synced, seen));
    for (int pick = 0; pick < 4; pick++) {
      byte[] torn = Arrays.copyOf(synced, Math.max(synced.length, seen.length));
      for (int at = 0; at < seen.length; at += SECTOR) {
        int sector = at / SECTOR;
        boolean reached =
            switch (pick) {
              case 0 -> sector % 2 == 0;
              case 1 -> sector % 2 == 1;
              case 2 -> at < firstDifference() + SECTOR;
              default -> at >= firstDifference() + SECTOR;
            };
        if (reached) {
          System.arraycopy(seen, at, torn, at, Math.min(SECTOR, seen.length - at));
        }
      }
      all.add(torn);
    }
    return all;
  }

  private int firstDifference() {
    return Math.max(0, Arrays.mismatch(synced, seen)) / SECTOR * SECTOR;
  }

  @Override
  public byte[] read(long offset, int length) {
    int from = (int) Math.min(offset, seen.length);
    return Arrays.copyOfRange(seen, from, Math.min(seen.length, from + length));
  }

  @Override
  public void write(long offset, byte[] bytes) {
    if (seen.length < offset + bytes.length) {
      seen = Arrays.copyOf(seen, (int) offset + bytes.length);
    }
    System.arraycopy(bytes, 0, seen, (int) offset, bytes.length);
    step();
  }

  @Override
  public void sync() {
    step();
    synced = seen.clone();
    onSync.run();
  }

  private void step() {
    if (operations++ >= cutAt) {
      throw new PowerCut();
    }
  }
}
