package org.certhall.assistant.pkcs11;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.certhall.assistant.token.Token;
import org.certhall.assistant.token.TokenDriver;
import org.certhall.assistant.token.TokenEvent;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenSerial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the slots again and again. {@code C_WaitForSlotEvent} would wait, but many libraries do
 * not have it, and of those that do some never come back from it.
 */
final class SlotWatch implements TokenDriver.Subscription {
  private static final Logger LOG = LoggerFactory.getLogger(SlotWatch.class);

  private final TokenDriver driver;
  private final Consumer<TokenEvent> listener;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(SlotWatch::daemon);
  private final Future<?> looking;
  private Set<TokenSerial> known;

  SlotWatch(TokenDriver driver, Consumer<TokenEvent> listener, Duration every) {
    this.driver = driver;
    this.listener = listener;
    this.known = present(Set.of());
    this.looking =
        clock.scheduleWithFixedDelay(
            this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "PKCS#11 slots");
    thread.setDaemon(true);
    return thread;
  }

  private void look() {
    Set<TokenSerial> before = known;
    Set<TokenSerial> now = present(before);
    known = now;
    tell(before, now, TokenEvent.Kind.UNPLUGGED);
    tell(now, before, TokenEvent.Kind.PLUGGED);
  }

  private void tell(Set<TokenSerial> some, Set<TokenSerial> others, TokenEvent.Kind kind) {
    some.stream()
        .filter(serial -> !others.contains(serial))
        .forEach(serial -> new TokenEvent(kind, serial).tell(listener));
  }

  private Set<TokenSerial> present(Set<TokenSerial> otherwise) {
    try {
      return driver.tokens().stream()
          .map(Token::serial)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    } catch (TokenException e) {
      LOG.warn("{} cannot look at its slots: {}", driver, e.getMessage());
      return otherwise;
    }
  }

  @Override
  public void close() {
    looking.cancel(true);
    clock.shutdownNow();
  }
}
