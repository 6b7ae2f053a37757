package org.certhall.assistant.operation;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Does something later. */
interface Alarm {

  void after(Duration time, Runnable deed);

  /** By measured time, on a thread that keeps no program alive. */
  static Alarm system() {
    return (time, deed) ->
        CompletableFuture.delayedExecutor(time.toNanos(), TimeUnit.NANOSECONDS).execute(deed);
  }
}
