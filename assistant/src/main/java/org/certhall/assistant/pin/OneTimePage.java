package org.certhall.assistant.pin;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.certhall.assistant.pin.OneTimePages.Result;
import org.certhall.assistant.wire.OneTime;

/** One question, shown once: its address serves the form a single time, each form posts once. */
final class OneTimePage {

  final String owner;
  final Ask ask;
  final long ends;
  private final Deed deed;
  private boolean shown;
  private String form;
  private final CompletableFuture<Result> result = new CompletableFuture<>();

  OneTimePage(String owner, Ask ask, long ends, Deed deed) {
    this.owner = owner;
    this.ask = ask;
    this.ends = ends;
    this.deed = deed;
  }

  /** The secret of the form, the first time only; null afterwards. */
  synchronized String show() {
    if (shown) {
      return null;
    }
    shown = true;
    form = OneTime.value();
    return form;
  }

  /** Whether this form may be posted; it may not be posted again. */
  synchronized boolean takes(String posted) {
    boolean fits = form != null && posted != null && form.equals(posted) && !result.isDone();
    if (fits) {
      form = null;
    }
    return fits;
  }

  synchronized String nextForm() {
    form = OneTime.value();
    return form;
  }

  /** Performs the deed; the result is there for those who wait. */
  Outcome perform(Answers answers) {
    Outcome outcome;
    try (answers) {
      outcome = deed.perform(answers);
    }
    if (outcome instanceof Outcome.Done done) {
      end(new Result("done", null, done.details()));
    } else if (outcome instanceof Outcome.Failed failed) {
      end(new Result("failed", failed.code(), failed.details()));
    }
    return outcome;
  }

  void cancel() {
    end(new Result("cancelled", null, Map.of()));
  }

  void expire() {
    end(new Result("expired", null, Map.of()));
  }

  /** The first end counts. */
  private void end(Result reached) {
    result.complete(reached);
  }

  Result await(long millis) throws InterruptedException {
    try {
      return result.get(millis, TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Result.WAITING;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isOver() {
    return result.isDone();
  }
}
