package org.certhall.assistant.errand;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import org.certhall.assistant.channel.CarriedCalls;
import org.certhall.assistant.channel.Errand;
import org.certhall.assistant.wire.HallException;
import org.certhall.assistant.wire.Ticker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One open errand: asks the hall what the page wants, does it, and brings the answer back. */
final class ErrandLine {

  private static final Logger LOG = LoggerFactory.getLogger(ErrandLine.class);

  /** The hall keeps it open for a quarter of an hour. */
  private static final Duration LIFE = Duration.ofMinutes(16);

  private final Errand errand;
  private final HallDoor hall;
  private final String line;
  private final CarriedCalls calls;
  private final Executor threads;
  private final Ticker ticker;
  private final long born;
  private final Set<Integer> heard = new HashSet<>();

  ErrandLine(
      Errand errand,
      HallDoor hall,
      String line,
      CarriedCalls calls,
      Executor threads,
      Ticker ticker) {
    this.errand = errand;
    this.hall = hall;
    this.line = line;
    this.calls = calls;
    this.threads = threads;
    this.ticker = ticker;
    this.born = ticker.nanos();
  }

  /** Asks once; says whether to ask again. A hall that is away may come back. */
  boolean turn() {
    if (ticker.nanos() - born > LIFE.toNanos()) {
      return false;
    }
    try {
      HallDoor.Calls asked = hall.next(line);
      asked.calls().stream().filter(call -> heard.add(call.number())).forEach(this::begin);
      return asked.open();
    } catch (HallException e) {
      LOG.debug("the errand's hall: {}", e.getMessage());
      return e.refusal().isEmpty();
    }
  }

  private void begin(HallDoor.Call call) {
    threads.execute(() -> perform(call));
  }

  private void perform(HallDoor.Call call) {
    try {
      answer(call, calls.answer(errand, call.name(), call.ask()));
    } catch (HallException e) {
      LOG.warn("an answer did not reach the hall: {}", e.getMessage());
    }
  }

  /** What the hall does not carry, as it is too long, ends the call: its page waits for nothing. */
  private void answer(HallDoor.Call call, String answer) throws HallException {
    try {
      hall.answer(line, call.number(), answer);
    } catch (HallException e) {
      if (e.refusal().isEmpty()) {
        throw e;
      }
      hall.answer(line, call.number(), CarriedCalls.notCarried());
    }
  }
}
