package org.certhall.assistant.pairing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.certhall.assistant.pin.Ask;
import org.certhall.assistant.pin.OneTimePages;
import org.certhall.assistant.pin.Outcome;
import org.certhall.assistant.wire.Base64Url;
import org.certhall.assistant.wire.OneTime;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;
import org.certhall.assistant.wire.Statement;
import org.certhall.assistant.wire.Ticker;

/**
 * The assistant's side of pairing: begin (our nonce against the hall's commitment), reveal (the
 * hall's nonce; the code is shown in our own page), wait (the user's answer, signed).
 */
public final class PairingCeremony {

  private static final Duration LIFE = Duration.ofMinutes(2);
  private static final int AT_ONCE = 3;
  private static final String HALL = "certhall-hall+jwt";

  /** What a hall says of itself when it asks to be paired. */
  record HallWords(
      String hall, String name, List<String> origins, String pairing, String commitment) {}

  /** An open ceremony. */
  private static final class Open {
    final String origin;
    final HallWords words;
    final ECKey hallKey;
    final String nonce = OneTime.value();
    final long born;
    String page;

    Open(String origin, HallWords words, ECKey hallKey, long born) {
      this.origin = origin;
      this.words = words;
      this.hallKey = hallKey;
      this.born = born;
    }
  }

  private final IdentityKey identity;
  private final HallPins pins;
  private final OneTimePages pages;
  private final Ticker ticker;
  private final Map<String, Open> open = new HashMap<>();

  public PairingCeremony(IdentityKey identity, HallPins pins, OneTimePages pages, Ticker ticker) {
    this.identity = identity;
    this.pins = pins;
    this.pages = pages;
    this.ticker = ticker;
  }

  /** Takes the hall's commitment and answers with our signed nonce. */
  public synchronized String begin(String origin, String hallStatement) {
    Statement statement = Statement.read(hallStatement, HALL);
    ECKey key = statement.ownKey();
    HallWords words = statement.claims(HallWords.class);
    Base64Url.read(words.commitment(), 32);
    boolean whole = words.hall() != null && words.pairing() != null && words.origins() != null;
    if (!whole || !statement.isSignedBy(key) || !words.origins().contains(origin)) {
      throw refused("the hall's statement does not speak for this page");
    }
    open.values().removeIf(one -> ticker.nanos() - one.born > LIFE.toNanos());
    if (open.size() >= AT_ONCE) {
      throw new Refusal(RefusalType.TOO_MANY, "wait two minutes before pairing again");
    }
    if (open.containsKey(words.pairing())) {
      throw refused("this pairing has begun already");
    }
    Open fresh = new Open(origin, words, key, ticker.nanos());
    open.put(words.pairing(), fresh);
    return identity.sign("certhall-pairing+jwt", transcript(fresh, "nonce", fresh.nonce));
  }

  /** Takes the hall's nonce and opens the page that shows the code; answers the page's address. */
  public synchronized String reveal(String origin, String pairing, String hallNonce) {
    Open one = find(origin, pairing);
    Base64Url.read(hallNonce, 32);
    String keyName = thumbprint(one.hallKey);
    if (one.page != null
        || !ComparisonCode.commitment(pairing, keyName, hallNonce).equals(one.words.commitment())) {
      open.remove(pairing);
      throw refused("the nonce is not the one committed to");
    }
    String code =
        ComparisonCode.of(
            pairing, one.words.hall(), keyName, identity.thumbprint(), hallNonce, one.nonce);
    Ask ask =
        Ask.toPair(
            code,
            one.words.name(),
            one.words.hall(),
            origin,
            pins.of(one.words.hall()).filter(pin -> !pin.thumbprint().equals(keyName)).isPresent());
    one.page = pages.open(owner(origin, pairing), ask, LIFE, answers -> confirm(one));
    return pages.address(one.page);
  }

  /** Waits for the user; the statement is there once the pairing is confirmed. */
  public OneTimePages.Result await(String origin, String pairing) {
    String page;
    synchronized (this) {
      page = find(origin, pairing).page;
    }
    if (page == null) {
      throw refused("nothing is shown yet");
    }
    return pages.await(owner(origin, pairing), page);
  }

  private Outcome confirm(Open one) {
    HallWords words = one.words;
    pins.pin(
        new HallPin(
            words.hall(), words.name(), one.hallKey.toPublicJWK().toJSONString(), words.origins()));
    return Outcome.done(
        Map.of(
            "statement",
            identity.sign("certhall-paired+jwt", transcript(one, "decision", "confirmed"))));
  }

  private Map<String, Object> transcript(Open one, String name, String more) {
    return Map.of(
        "pairing",
        one.words.pairing(),
        "hall",
        one.words.hall(),
        "hallKey",
        thumbprint(one.hallKey),
        "commitment",
        one.words.commitment(),
        "origin",
        one.origin,
        name,
        more);
  }

  private Open find(String origin, String pairing) {
    Open one = pairing == null ? null : open.get(pairing);
    if (one == null
        || !one.origin.equals(origin)
        || ticker.nanos() - one.born > LIFE.toNanos() + Duration.ofMinutes(1).toNanos()) {
      throw new Refusal(RefusalType.PAIRING_UNKNOWN, "no such pairing, or it has run out");
    }
    return one;
  }

  private static String owner(String origin, String pairing) {
    return origin + " " + pairing;
  }

  private static Refusal refused(String detail) {
    return new Refusal(RefusalType.PAIRING_REFUSED, detail);
  }

  private static String thumbprint(ECKey key) {
    try {
      return key.computeThumbprint().toString();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }
}
