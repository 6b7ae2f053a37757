package org.certhall.assistant.operation;

import java.util.Base64;
import java.util.Map;
import org.certhall.assistant.channel.Call;
import org.certhall.assistant.channel.Operation;
import org.certhall.assistant.pin.Ask;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.ProofText;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenKey;
import org.certhall.assistant.token.UserSession;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;

/**
 * {@code prove}: the typed proof signature. The origin in it is the granted one, never one that the
 * page says; the nonce goes in as a digest.
 */
public final class Prove implements Operation {

  /** The nonce is 16 to 64 bytes in base64url. */
  record Which(
      String token,
      String application,
      String key,
      ProofText.Purpose purpose,
      String client,
      String nonce) {}

  private final TokenDesk desk;
  private final Questions questions;

  public Prove(TokenDesk desk, Questions questions) {
    this.desk = desk;
    this.questions = questions;
  }

  @Override
  public String name() {
    return "prove";
  }

  @Override
  public Object perform(Call call) {
    Which which = call.read(Which.class);
    ProofText text = text(which, call.grant().origin());
    TokenDesk.Found found = desk.find(which.token(), which.application());
    try {
      TokenKey key = TokenDesk.key(found, which.key());
      Ask ask =
          Ask.of(
                  Ask.Kind.PIN,
                  inWords(text.purpose()),
                  call.grant().hall().name(),
                  call.grant().origin())
              .about("对方", which.client());
      return questions.open(
          call, TokenDesk.about(found, ask), answers -> prove(found, key, text, answers.pin()));
    } catch (TokenException e) {
      throw TokenDesk.refusal(e);
    }
  }

  private static Map<String, Object> prove(
      TokenDesk.Found found, TokenKey key, ProofText text, char[] typed) throws TokenException {
    try (Pin pin = Pin.taking(typed);
        UserSession session = found.application().logIn(pin)) {
      byte[] signature = session.prove(key.id(), text);
      return Map.of(
          "algorithm",
          key.algorithm().name(),
          "signature",
          Base64.getEncoder().encodeToString(signature));
    }
  }

  private static String inWords(ProofText.Purpose purpose) {
    return switch (purpose) {
      case LOGIN -> "用证书登录";
      case WRITE -> "核对新写入的证书";
      case POSSESSION -> "证明您持有这个 UKey";
    };
  }

  private static ProofText text(Which which, String origin) {
    try {
      byte[] nonce = Base64.getUrlDecoder().decode(which.nonce());
      if (which.client().length() > 512) {
        throw new IllegalArgumentException("client");
      }
      return new ProofText(which.purpose(), origin, which.client(), nonce);
    } catch (RuntimeException e) {
      throw new Refusal(RefusalType.MALFORMED, "purpose, client and nonce are needed");
    }
  }
}
