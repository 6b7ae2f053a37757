package org.certhall.attachment.control;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/**
 * Decoding takes memory, so only so many do it at once on one node; a few more wait a little, and
 * whoever comes then is told to try again: threads that wait here answer nobody else.
 */
public final class DecodingPlaces {

  private static final int WAITING_FOR_EACH = 4;

  private final Semaphore free;
  private final int mostWaiting;
  private final Duration patience;

  public DecodingPlaces(int places, Duration patience) {
    this.free = new Semaphore(places);
    this.mostWaiting = places * WAITING_FOR_EACH;
    this.patience = patience;
  }

  /**
   * Does the work in one of the places.
   *
   * @throws Problem {@code BUSY} if none becomes free in time
   */
  public <T> T in(Supplier<T> work) {
    if (free.getQueueLength() >= mostWaiting || !isTaken()) {
      throw Problem.of(ProblemType.BUSY);
    }
    try {
      return work.get();
    } finally {
      free.release();
    }
  }

  private boolean isTaken() {
    try {
      return free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
