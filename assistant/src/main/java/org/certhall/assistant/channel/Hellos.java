package org.certhall.assistant.channel;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.certhall.assistant.pairing.HallPin;
import org.certhall.assistant.pairing.HallPins;
import org.certhall.assistant.pairing.IdentityKey;
import org.certhall.assistant.wire.Base64Url;
import org.certhall.assistant.wire.OneTime;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;
import org.certhall.assistant.wire.Ticker;

/**
 * The greetings given out in the last ten minutes. A grant names the greeting it was made for, and
 * its age is measured from there: by our own ticker, whatever the clocks say.
 */
final class Hellos {

  /** No grant outlives this. */
  static final Duration LIFE = Duration.ofMinutes(10);

  private static final int AT_ONCE = 256;
  private static final int GRANTS = 32;

  /** What a page sends. */
  record Ask(String nonce, String key) {}

  /** What it gets. */
  record Answer(int protocol, String version, String statement) {}

  /** A greeting given to one page. */
  static final class Hello {
    final String origin;
    final String page;
    final SessionKeys keys;
    final long born;
    private final Map<String, ReplayWindow> windows = new HashMap<>();
    private String session;

    Hello(String origin, String page, SessionKeys keys, long born) {
      this.origin = origin;
      this.page = page;
      this.keys = keys;
      this.born = born;
    }

    /** A greeting belongs to the session of its first grant. */
    synchronized boolean isOf(String grantSession) {
      if (session == null) {
        session = grantSession;
      }
      return session.equals(grantSession);
    }

    synchronized ReplayWindow window(String grant) {
      if (windows.size() >= GRANTS && !windows.containsKey(grant)) {
        throw new Refusal(
            RefusalType.GRANT_EXPIRED, "too many grants on one greeting: greet again");
      }
      return windows.computeIfAbsent(grant, id -> new ReplayWindow());
    }
  }

  private final ECKey channelKey = SessionKeys.newChannelKey();
  private final Map<String, Hello> given = new LinkedHashMap<>();
  private final IdentityKey identity;
  private final HallPins pins;
  private final String version;
  private final Ticker ticker;

  Hellos(IdentityKey identity, HallPins pins, String version, Ticker ticker) {
    this.identity = identity;
    this.pins = pins;
    this.version = version;
    this.ticker = ticker;
  }

  Answer greet(PageCalls.From from, Ask ask) {
    String origin = from.origin();
    Base64Url.read(ask.nonce(), 48);
    PageKey page = PageKey.read(ask.key());
    SessionKeys keys = SessionKeys.agree(channelKey, page);
    String challenge = OneTime.value();
    keep(challenge, new Hello(origin, page.thumbprint(), keys, ticker.nanos()));
    List<String> halls = pins.speakingFrom(origin).stream().map(HallPin::thumbprint).toList();
    String statement =
        identity.sign(
            "certhall-hello+jwt",
            Map.of(
                "nonce",
                ask.nonce(),
                "page",
                page.thumbprint(),
                "origin",
                origin,
                "at",
                from.at(),
                "challenge",
                challenge,
                "channel",
                PageKey.encode(channelKey),
                "halls",
                halls,
                "version",
                version));
    return new Answer(1, version, statement);
  }

  /** The greeting of this name, unless it is older than that. */
  synchronized Hello find(String challenge, Duration life) {
    Hello hello = given.get(challenge);
    if (hello == null || ticker.nanos() - hello.born > life.toNanos()) {
      throw new Refusal(RefusalType.GRANT_EXPIRED, "greet again and ask the hall for a new grant");
    }
    return hello;
  }

  private synchronized void keep(String challenge, Hello hello) {
    given.values().removeIf(old -> hello.born - old.born > LIFE.toNanos());
    if (given.size() >= AT_ONCE) {
      Iterator<Hello> oldest = given.values().iterator();
      oldest.next();
      oldest.remove();
    }
    given.put(challenge, hello);
  }
}
