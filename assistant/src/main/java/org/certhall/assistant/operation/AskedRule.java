package org.certhall.assistant.operation;

import org.certhall.assistant.pin.PinRule;
import org.certhall.assistant.token.PinLength;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;

/** The channel's rule for a new PIN, as a hall sends it. */
public record AskedRule(int min, int max, boolean digitsOnly) {

  private static final AskedRule ANY = new AskedRule(6, 64, false);

  /** What both the channel and the device allow. */
  public static PinRule met(AskedRule asked, TokenApplication application) {
    AskedRule rule = asked == null ? ANY : asked;
    try {
      PinLength device = application.pinLength();
      int shortest = Math.max(6, Math.max(rule.min, device.min()));
      int longest = Math.min(64, Math.min(rule.max, device.max()));
      return new PinRule(shortest, longest, rule.digitsOnly);
    } catch (TokenException e) {
      throw TokenDesk.refusal(e);
    } catch (IllegalArgumentException e) {
      throw new Refusal(RefusalType.MALFORMED, "no PIN fits both the rule and the device");
    }
  }
}
