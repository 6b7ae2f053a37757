package org.certhall.certificate.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EpochReadingTest {

  private final AtomicLong epoch = new AtomicLong(1);
  private final AtomicInteger reads = new AtomicInteger();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch ends = new CountDownLatch(1);

  @Test
  void whenReadIsUnderWay_thenAllWhoAskMeanwhileShareTheNext() throws Exception {
    EpochReading reading = new EpochReading(this::slowFirst);
    FutureTask<Long> early = new FutureTask<>(reading::now);
    new Thread(early).start();
    begun.await();
    epoch.set(2);
    FutureTask<Long> second = waiting(reading);
    FutureTask<Long> third = waiting(reading);
    ends.countDown();
    assertThat(early.get()).isEqualTo(1);
    assertThat(second.get()).isEqualTo(2);
    assertThat(third.get()).isEqualTo(2);
    assertThat(reads).hasValue(2);
  }

  @Test
  void whenReadFails_thenWhoAskedIsToldAndTheNextReadsAgain() {
    EpochReading reading =
        new EpochReading(
            () -> {
              if (reads.incrementAndGet() == 1) {
                throw new IllegalStateException("no database");
              }
              return 7;
            });
    assertThatThrownBy(reading::now).hasRootCauseMessage("no database");
    assertThat(reading.now()).isEqualTo(7);
  }

  private long slowFirst() {
    long seen = epoch.get();
    if (reads.incrementAndGet() == 1) {
      begun.countDown();
      awaitEnd();
    }
    return seen;
  }

  private void awaitEnd() {
    try {
      ends.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static FutureTask<Long> waiting(EpochReading reading) {
    FutureTask<Long> task = new FutureTask<>(reading::now);
    Thread thread = new Thread(task);
    thread.start();
    while (thread.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    return task;
  }
}
