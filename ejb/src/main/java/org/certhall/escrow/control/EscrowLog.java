package org.certhall.escrow.control;

import java.util.function.Consumer;

/**
 * The second memory of administrator PINs, on a path of its own: what a restored database does not
 * know is read from here.
 */
public interface EscrowLog {

  /** Returns when the entry is on the disk. */
  void append(EscrowEntry entry);

  /** Every entry, oldest first. */
  void replay(Consumer<EscrowEntry> reader);
}
