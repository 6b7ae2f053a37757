package org.certhall.assistant.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.certhall.assistant.demo.DemoTokenDriver;
import org.certhall.assistant.demo.DemoTokens;
import org.certhall.assistant.token.EveryDriver;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenDriver;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenSerial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Where the tokens are; the sub-commands say what to do with them. */
@Command(
    name = "token",
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
  @Option(
      names = "--tokens",
      paramLabel = "DIR",
      scope = ScopeType.INHERIT,
      defaultValue = "${env:CERTHALL_TOKENS:-${sys:user.home}/.certhall/tokens}",
      description = "folder of demo tokens (default: ${DEFAULT-VALUE})")
  private Path folder;

  DemoTokens demo() {
    return new DemoTokens(folder);
  }

  TokenDriver driver() {
    List<TokenDriver> drivers = new ArrayList<>();
    drivers.add(new DemoTokenDriver(folder));
    return new EveryDriver(drivers);
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
