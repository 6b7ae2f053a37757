package org.certhall.assistant.pin;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.certhall.assistant.wire.OneTime;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;
import org.certhall.assistant.wire.Ticker;

/**
 * The questions now open, each under an address that nobody can guess. Whoever caused one may wait
 * for its result, and nobody else.
 */
public final class OneTimePages {

  private static final int AT_ONCE = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  /**
   * What came of a question.
   *
   * @param state waiting, done, failed, cancelled or expired
   */
  public record Result(String state, String code, Map<String, Object> details) {

    static final Result WAITING = new Result("waiting", null, Map.of());

    boolean isWaiting() {
      return "waiting".equals(state);
    }
  }

  private final Map<String, OneTimePage> pages = new LinkedHashMap<>();
  private final Ticker ticker;
  private final Duration patience;
  private String base = "";

  public OneTimePages(Ticker ticker) {
    this(ticker, PATIENCE);
  }

  OneTimePages(Ticker ticker, Duration patience) {
    this.ticker = ticker;
    this.patience = patience;
  }

  /** Where the pages are served, such as {@code http://127.0.0.1:21580}. */
  public synchronized void servedFrom(String origin) {
    base = origin;
  }

  /**
   * Opens a question.
   *
   * @param owner who may wait for the result
   * @return its id
   */
  public synchronized String open(String owner, Ask ask, Duration life, Deed deed) {
    long now = ticker.nanos();
    pages.values().stream().filter(page -> page.ends - now < 0).forEach(OneTimePage::expire);
    // What is over is kept for five minutes more, so that a slow page still learns its result.
    pages.values().removeIf(page -> page.ends - now < -Duration.ofMinutes(5).toNanos());
    if (pages.values().stream().filter(page -> !page.isOver()).count() >= AT_ONCE
        || pages.size() >= 4 * AT_ONCE) {
      throw new Refusal(RefusalType.TOO_MANY, "too many questions are open");
    }
    String id = OneTime.value();
    pages.put(id, new OneTimePage(owner, ask, now + life.toNanos(), deed));
    return id;
  }

  public synchronized String address(String id) {
    OneTimePage page = pages.get(id);
    return base + (page.ask.kind() == Ask.Kind.PAIR ? "/pair/" : "/pin/") + id;
  }

  /** Waits a while for the result; a waiting one is asked for again. */
  public Result await(String owner, String id) {
    OneTimePage page = find(id).filter(found -> found.owner.equals(owner)).orElse(null);
    if (page == null) {
      throw new Refusal(RefusalType.REQUEST_UNKNOWN, "no such question of yours");
    }
    long left = Math.max(1, Duration.ofNanos(page.ends - ticker.nanos()).toMillis());
    try {
      Result result = page.await(Math.min(left, patience.toMillis()));
      if (result.isWaiting() && page.ends - ticker.nanos() < 0) {
        page.expire();
        return page.await(1);
      }
      return result;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Result.WAITING;
    }
  }

  synchronized Optional<OneTimePage> find(String id) {
    return Optional.ofNullable(id).map(pages::get);
  }

  /** The question, if it may still be answered. */
  Optional<OneTimePage> live(String id) {
    Optional<OneTimePage> page = find(id);
    page.filter(found -> found.ends - ticker.nanos() < 0).ifPresent(OneTimePage::expire);
    return page.filter(found -> !found.isOver());
  }
}
