package org.certhall.assistant.cli;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenSerial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A new demo token. */
@Command(name = "new", description = "Make a demo token and plug it in; prints its serial.")
final class TokenNew implements Callable<Integer> {
  private static final int SERIALS = 100_000_000;

  @ParentCommand private TokenCommand parent;
  @Spec private CommandSpec spec;

  @Option(names = "--serial", paramLabel = "S", description = "default: a random one")
  private TokenSerial serial;

  @Option(names = "--applications", paramLabel = "N", defaultValue = "1")
  private int applications;

  @Option(
      names = "--own-pins",
      description =
          "not the factory's PINs, but those on standard input: a line with the user PIN, a line"
              + " with the administrator PIN")
  private boolean ownPins;

  @Override
  public Integer call() throws TokenException, IOException {
    if (applications < 1 || applications > 16) {
      throw new IllegalArgumentException("A token has 1 to 16 applications.");
    }
    TokenSerial chosen =
        serial != null
            ? serial
            : new TokenSerial(
                String.format(Locale.ROOT, "DEMO%08d", new SecureRandom().nextInt(SERIALS)));
    if (ownPins) {
      try (Pin user = PinPrompt.ask("User PIN");
          Pin administrator = PinPrompt.ask("Administrator PIN")) {
        parent.demo().make(chosen, applications, user, administrator);
      }
    } else {
      parent.demo().make(chosen, applications);
    }
    spec.commandLine().getOut().println(chosen);
    return 0;
  }
}
