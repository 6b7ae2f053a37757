package org.certhall.escrow.control;

import java.time.Instant;
import org.certhall.escrow.entity.TokenPlace;

/**
 * What happened to an administrator PIN.
 *
 * @param pin its value where it was made, else empty; in UTF-8
 */
public record EscrowEntry(Kind kind, String id, TokenPlace place, Instant at, Secret pin)
    implements AutoCloseable {

  /** Which of the things that happen. */
  public enum Kind {
    /** Made, and about to be offered. */
    CANDIDATE,
    /** Proved: it is the current one now. */
    PROVED
  }

  public static EscrowEntry proved(String id, TokenPlace place, Instant at) {
    return new EscrowEntry(Kind.PROVED, id, place, at, Secret.none());
  }

  @Override
  public void close() {
    pin.close();
  }
}
