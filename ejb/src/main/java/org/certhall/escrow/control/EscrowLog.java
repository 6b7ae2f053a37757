package org.certhall.escrow.control;

import java.util.function.Consumer;

/**
 * The second memory of administrator PINs, on a path of its own: what a restored database does not
 * know is read from here.
 */
public interface EscrowLog {

  /** Returns when the entries are on the disk. */
  void append(EscrowEntry... entries);

  /** Every entry, oldest first. */
  void replay(Consumer<EscrowEntry> reader);
}
