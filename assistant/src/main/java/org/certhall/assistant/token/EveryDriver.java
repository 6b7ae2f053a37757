package org.certhall.assistant.token;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Several drivers as one; a driver that fails does not hide the tokens of the others. */
public final class EveryDriver implements TokenDriver {
  private static final Logger LOG = LoggerFactory.getLogger(EveryDriver.class);

  private final List<TokenDriver> drivers;

  public EveryDriver(List<TokenDriver> drivers) {
    this.drivers = List.copyOf(drivers);
  }

  @Override
  public List<Token> tokens() {
    List<Token> all = new ArrayList<>();
    for (TokenDriver driver : drivers) {
      try {
        all.addAll(driver.tokens());
      } catch (TokenException e) {
        LOG.warn("{} cannot list its tokens: {}", driver, e.getMessage());
      }
    }
    return all;
  }

  @Override
  public Subscription listen(Consumer<TokenEvent> listener) {
    List<Subscription> all = drivers.stream().map(d -> d.listen(listener)).toList();
    return () -> all.forEach(Subscription::close);
  }

  @Override
  public void close() {
    drivers.forEach(TokenDriver::close);
  }
}
