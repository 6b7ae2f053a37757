package org.certhall.certificate.control;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;

/**
 * An authority's epoch as it is now, read once for all who ask while the read before is under way.
 * Nobody is given one whose read began before they asked: a revocation is in the next answer.
 */
final class EpochReading {

  private final LongSupplier source;
  private final Lock turn = new ReentrantLock();

  /** The read that has not begun yet; guarded by this. */
  private CompletableFuture<Long> next;

  EpochReading(LongSupplier source) {
    this.source = source;
  }

  long now() {
    CompletableFuture<Long> awaited;
    boolean first;
    synchronized (this) {
      first = next == null;
      if (first) {
        next = new CompletableFuture<>();
      }
      awaited = next;
    }
    if (first) {
      read(awaited);
    }
    return awaited.join();
  }

  /** Who asks from the first line under the lock on is too late for this read. */
  private void read(CompletableFuture<Long> awaited) {
    turn.lock();
    try {
      synchronized (this) {
        next = null;
      }
      awaited.complete(source.getAsLong());
    } catch (RuntimeException e) {
      awaited.completeExceptionally(e);
    } finally {
      turn.unlock();
      // After an Error, which goes its own way, nobody waits for ever.
      awaited.cancel(false);
    }
  }
}
