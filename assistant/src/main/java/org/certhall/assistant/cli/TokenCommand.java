package org.certhall.assistant.cli;

import java.util.List;
import org.certhall.assistant.demo.DemoTokens;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenDriver;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenSerial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ScopeType;

/** Where the tokens are; the sub-commands say what to do with them. */
@Command(
    name = "token",
    version = "CertHall token assistant 0.1.0",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    description = "Make demo tokens and look at tokens.",
    subcommands = {
      TokenList.class,
      TokenNew.class,
      TokenInspect.class,
      TokenVerify.class,
      TokenLock.class,
      TokenPlug.class,
      TokenUnplug.class,
      TokenRequest.class,
      TokenInstall.class
    })
final class TokenCommand {
  @Mixin private TokenPlaces places;

  DemoTokens demo() {
    return new DemoTokens(places.folder());
  }

  TokenDriver driver() throws TokenException {
    return places.open();
  }

  /** The application named, or the only one of the token. */
  static TokenApplication application(TokenDriver driver, TokenSerial serial, String name)
      throws TokenException {
    if (name != null) {
      return driver.token(serial).application(name);
    }
    List<TokenApplication> all = driver.token(serial).applications();
    if (all.size() != 1) {
      throw new IllegalArgumentException(
          "The token has several applications; name one with --application: "
              + String.join(", ", all.stream().map(TokenApplication::name).toList()));
    }
    return all.get(0);
  }
}
