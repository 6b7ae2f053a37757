package org.certhall.assistant.operation;

import java.time.Duration;
import org.bouncycastle.asn1.x500.X500Name;
import org.certhall.assistant.channel.Call;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.TokenEvent;
import org.certhall.assistant.wire.Ticker;

/**
 * The PIN that the subscriber typed for a write session, for the minutes in which the hall
 * certifies the key that was made with it: one at a time, for the page, order, token and subject
 * that were on the question, and never for longer than a grant lives. It opens once; then it is
 * overwritten, as it is when its time is over, its token is pulled out or the assistant ends.
 */
public final class HeldPin implements AutoCloseable {

  private static final Duration LIFE = Duration.ofMinutes(10);

  private final Ticker ticker;
  private final Alarm alarm;
  private Pin pin;
  private String token;
  private String holder;
  private X500Name subject;
  private long ends;

  HeldPin(Ticker ticker, Alarm alarm) {
    this.ticker = ticker;
    this.alarm = alarm;
  }

  public static HeldPin none() {
    return new HeldPin(Ticker.system(), Alarm.system());
  }

  /** What is held for one page and one place. */
  private static String holder(Call call, String token, String application) {
    return String.join("\n", call.grant().owner(), call.grant().order(), token, application);
  }

  /** Takes the PIN over; one that was held before is overwritten. */
  synchronized void hold(Call call, EnrolToken.Which which, X500Name certified, Pin typed) {
    drop();
    pin = typed;
    token = which.token();
    holder = holder(call, which.token(), which.application());
    subject = certified;
    ends = ticker.nanos() + LIFE.toNanos();
    alarm.after(LIFE, () -> drop(typed));
  }

  /** The PIN, for its taker to close; null if none is held for this, or the time is over. */
  synchronized Pin take(Call call, FinishToken.Which which, X500Name certified) {
    boolean fits =
        pin != null
            && ticker.nanos() - ends < 0
            && holder.equals(holder(call, which.token(), which.application()))
            && subject.equals(certified);
    if (!fits) {
      drop();
      return null;
    }
    Pin taken = pin;
    pin = null;
    return taken;
  }

  /** A token that was pulled out is not the one to go on with, even if it comes back. */
  public synchronized void heed(TokenEvent event) {
    if (event.kind() == TokenEvent.Kind.UNPLUGGED && event.serial().value().equals(token)) {
      drop();
    }
  }

  @Override
  public synchronized void close() {
    drop();
  }

  private synchronized void drop(Pin over) {
    if (pin == over) {
      drop();
    }
  }

  private void drop() {
    if (pin != null) {
      pin.close();
      pin = null;
    }
  }
}
