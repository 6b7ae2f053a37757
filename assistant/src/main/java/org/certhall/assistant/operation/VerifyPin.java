package org.certhall.assistant.operation;

import java.util.Map;
import org.certhall.assistant.channel.Call;
import org.certhall.assistant.channel.Operation;
import org.certhall.assistant.pin.Ask;
import org.certhall.assistant.token.Pin;

/** {@code verifyPin}: whether the person knows the PIN of an application. */
public final class VerifyPin implements Operation {

  record Which(String token, String application) {}

  private final TokenDesk desk;
  private final Questions questions;

  public VerifyPin(TokenDesk desk, Questions questions) {
    this.desk = desk;
    this.questions = questions;
  }

  @Override
  public String name() {
    return "verifyPin";
  }

  @Override
  public Object perform(Call call) {
    Which which = call.read(Which.class);
    TokenDesk.Found found = desk.find(which.token(), which.application());
    Ask ask = Ask.of(Ask.Kind.PIN, "验证证书密码", call.grant().hall().name(), call.grant().origin());
    return questions.open(
        call,
        TokenDesk.about(found, ask),
        answers -> {
          try (Pin pin = Pin.taking(answers.pin())) {
            found.application().verifyPin(pin);
          }
          return Map.of();
        });
  }
}
