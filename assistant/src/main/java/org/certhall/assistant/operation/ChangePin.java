package org.certhall.assistant.operation;

import java.util.Map;
import org.certhall.assistant.channel.Call;
import org.certhall.assistant.channel.Operation;
import org.certhall.assistant.pin.Ask;
import org.certhall.assistant.pin.PinRule;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.PinLength;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;

/** {@code changePin}: the person types the PIN of today and a new one, both here. */
public final class ChangePin implements Operation {

  /** The rule is the channel's, as the hall knows it. */
  record Which(String token, String application, PinRule rule) {}

  private final TokenDesk desk;
  private final Questions questions;

  public ChangePin(TokenDesk desk, Questions questions) {
    this.desk = desk;
    this.questions = questions;
  }

  @Override
  public String name() {
    return "changePin";
  }

  @Override
  public Object perform(Call call) {
    Which which = call.read(Which.class);
    TokenDesk.Found found = desk.find(which.token(), which.application());
    Ask ask =
        Ask.of(Ask.Kind.CHANGE, "修改证书密码", call.grant().hall().name(), call.grant().origin())
            .under(met(which.rule(), found.application()));
    return questions.open(
        call,
        TokenDesk.about(found, ask),
        answers -> {
          try (Pin current = Pin.taking(answers.pin());
              Pin next = Pin.taking(answers.newPin())) {
            found.application().changePin(current, next);
          }
          return Map.of();
        });
  }

  /** What both the channel and the device allow. */
  private static PinRule met(PinRule asked, TokenApplication application) {
    PinRule rule = asked == null ? PinRule.ANY : asked;
    try {
      PinLength device = application.pinLength();
      return rule.within(device.min(), device.max());
    } catch (TokenException e) {
      throw TokenDesk.refusal(e);
    } catch (IllegalArgumentException e) {
      throw new Refusal(RefusalType.MALFORMED, "no PIN fits both the rule and the device");
    }
  }
}
