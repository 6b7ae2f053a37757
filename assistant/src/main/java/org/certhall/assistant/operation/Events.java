package org.certhall.assistant.operation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.certhall.assistant.channel.Call;
import org.certhall.assistant.channel.Operation;
import org.certhall.assistant.token.TokenEvent;

/**
 * {@code events}: tokens plugged and unplugged, by long poll: answered when there is something new,
 * and empty after a while.
 */
public final class Events implements Operation {

  private static final int KEPT = 64;
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  /** What the page has heard already; 0 for nothing. */
  record After(long after) {}

  /** What happened. */
  record Event(long number, String kind, String serial) {}

  /**
   * The answer.
   *
   * @param missed events were forgotten: list the tokens again
   */
  record Heard(List<Event> events, long last, boolean missed) {}

  private final Deque<Event> events = new ArrayDeque<>();
  private final Duration patience;
  private long last = 1;
  private CompletableFuture<Void> next = new CompletableFuture<>();

  public Events() {
    this(PATIENCE);
  }

  Events(Duration patience) {
    this.patience = patience;
  }

  /** Takes an event in; to be given to a driver as its listener. */
  public synchronized void add(TokenEvent event) {
    last++;
    events.addLast(
        new Event(last, event.kind().name().toLowerCase(Locale.ROOT), event.serial().value()));
    if (events.size() > KEPT) {
      events.removeFirst();
    }
    next.complete(null);
    next = new CompletableFuture<>();
  }

  @Override
  public String name() {
    return "events";
  }

  @Override
  public Object perform(Call call) {
    long after = call.read(After.class).after();
    try {
      newerThan(after).get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (TimeoutException e) {
      return new Heard(List.of(), after, false);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return heard(after);
  }

  private synchronized CompletableFuture<Void> newerThan(long after) {
    return after == last ? next : CompletableFuture.completedFuture(null);
  }

  private synchronized Heard heard(long after) {
    long oldest = events.isEmpty() ? last + 1 : events.getFirst().number();
    boolean missed = after > last || after + 1 < oldest;
    return new Heard(
        events.stream().filter(event -> event.number() > after).toList(), last, missed);
  }
}
