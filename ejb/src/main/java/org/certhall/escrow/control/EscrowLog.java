package org.certhall.escrow.control;

import java.util.List;
import java.util.function.Consumer;

/**
 * The second memory of administrator PINs, on a path of its own: what a restored database does not
 * know is read from here.
 */
public interface EscrowLog extends AutoCloseable {

  /**
   * Some entries in a row, closed when their reader has returned.
   *
   * @param end of the last of them
   */
  record Batch(List<EscrowEntry> entries, LogPlace end) {}

  /** Returns when the entries are on the disk. */
  void append(EscrowEntry... entries);

  /** Every entry after a place, oldest first; all of them if the place is in another log. */
  void replay(LogPlace after, Consumer<Batch> reader);

  @Override
  void close();
}
