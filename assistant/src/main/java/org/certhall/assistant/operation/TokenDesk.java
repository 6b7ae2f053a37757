package org.certhall.assistant.operation;

import java.util.Locale;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.certhall.assistant.pin.Ask;
import org.certhall.assistant.token.Token;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenDriver;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenFault;
import org.certhall.assistant.token.TokenKey;
import org.certhall.assistant.token.TokenSerial;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;

/** Finds what a call names, and says it in the words of the channel when it is not there. */
public final class TokenDesk {

  /** A token's application that a call names. */
  public record Found(Token token, TokenApplication application) {}

  private final TokenDriver driver;

  public TokenDesk(TokenDriver driver) {
    this.driver = driver;
  }

  TokenDriver driver() {
    return driver;
  }

  /** The application, or a refusal. */
  public Found find(String serial, String application) {
    try {
      Token token = driver.token(new TokenSerial(required(serial)));
      return new Found(token, token.application(required(application)));
    } catch (TokenException e) {
      throw refusal(e);
    } catch (IllegalArgumentException e) {
      throw new Refusal(RefusalType.MALFORMED, "not a token's serial");
    }
  }

  static TokenKey key(Found found, String id) throws TokenException {
    return found.application().keys().stream()
        .filter(key -> key.id().hex().equals(id))
        .findFirst()
        .orElseThrow(() -> new TokenException(TokenFault.NO_SUCH_THING));
  }

  /** Adds what the question is about: the token, and the certificates in the application. */
  public static Ask about(Found found, Ask ask) {
    try {
      Ask asking =
          ask.about("UKey", found.token().model() + "，编号 " + found.token().serial())
              .about("应用", found.application().name());
      for (TokenKey key : found.application().keys()) {
        if (key.certificate().isPresent()) {
          asking = asking.about("证书", commonName(key) + "（" + key.algorithm() + "）");
        }
      }
      return asking;
    } catch (TokenException e) {
      throw refusal(e);
    }
  }

  static String commonName(TokenKey key) {
    return key.certificate()
        .map(certificate -> certificate.getSubject().getRDNs(BCStyle.CN))
        .filter(names -> names.length > 0)
        .map(names -> names[0].getFirst().getValue().toString())
        .orElse("未命名");
  }

  /** A token's refusal in the words of the channel; the detail is the fault. */
  public static Refusal refusal(TokenException e) {
    RefusalType type =
        e.fault() == TokenFault.REMOVED ? RefusalType.TOKEN_GONE : RefusalType.TOKEN_FAILED;
    return new Refusal(type, code(e.fault()));
  }

  static String code(TokenFault fault) {
    return fault.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static String required(String value) {
    if (value == null) {
      throw new Refusal(RefusalType.MALFORMED, "token and application are needed");
    }
    return value;
  }
}
