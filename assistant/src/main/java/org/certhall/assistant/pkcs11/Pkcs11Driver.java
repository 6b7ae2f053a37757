package org.certhall.assistant.pkcs11;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.certhall.assistant.token.Token;
import org.certhall.assistant.token.TokenDriver;
import org.certhall.assistant.token.TokenEvent;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenSerial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The tokens that a maker's PKCS#11 library sees. */
public final class Pkcs11Driver implements TokenDriver {
  private static final Logger LOG = LoggerFactory.getLogger(Pkcs11Driver.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final Cryptoki cryptoki;
  private final String name;
  private final Map<TokenSerial, Pkcs11Slot> slots = new HashMap<>();
  private final Map<TokenSerial, Long> places = new HashMap<>();
  private final List<SlotWatch> watches = new ArrayList<>();

  Pkcs11Driver(Cryptoki cryptoki, String name) {
    this.cryptoki = cryptoki;
    this.name = name;
  }

  /** Loads a maker's library. */
  public static Pkcs11Driver load(Path library) throws TokenException {
    return new Pkcs11Driver(JnaCryptoki.load(library), String.valueOf(library.getFileName()));
  }

  @Override
  public synchronized List<Token> tokens() throws TokenException {
    try {
      List<Token> found = new ArrayList<>();
      for (long slot : cryptoki.slotsWithToken()) {
        token(slot).ifPresent(found::add);
      }
      return found;
    } catch (CryptokiException e) {
      throw e.translated();
    }
  }

  private Optional<Token> token(long slot) {
    try {
      TokenFacts facts = cryptoki.facts(slot);
      if (!facts.initialized()) {
        return Optional.empty();
      }
      TokenSerial serial = new TokenSerial(facts.serial());
      Mechanisms mechanisms = new Mechanisms(cryptoki.mechanisms(slot));
      return Optional.of(
          new Pkcs11Token(
              serial,
              (facts.maker() + ' ' + facts.model()).strip(),
              new Pkcs11Application(cryptoki, slot(serial, slot), facts.label(), mechanisms)));
    } catch (CryptokiException | IllegalArgumentException e) {
      LOG.warn("A token of {} is left out: {}", name, e.getMessage());
      return Optional.empty();
    }
  }

  /** The same object for a token as long as it stays, since it knows who is logged in. */
  private Pkcs11Slot slot(TokenSerial serial, long slot) {
    Long place = places.put(serial, slot);
    if (place == null || place != slot) {
      slots.put(serial, new Pkcs11Slot(cryptoki, slot, serial));
    }
    return slots.get(serial);
  }

  @Override
  public synchronized Subscription listen(Consumer<TokenEvent> listener) {
    SlotWatch watch = new SlotWatch(this, listener, LOOK);
    watches.add(watch);
    return watch;
  }

  @Override
  public void close() {
    List<SlotWatch> open;
    synchronized (this) {
      open = List.copyOf(watches);
      watches.clear();
    }
    open.forEach(SlotWatch::close);
    cryptoki.close();
  }

  @Override
  public String toString() {
    return "the driver of " + name;
  }
}
