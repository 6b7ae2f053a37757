package org.certhall.assistant.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.TokenDriver;
import org.certhall.assistant.token.TokenException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** One try of the user PIN. */
@Command(name = "verify", description = "Try the user PIN, typed or on standard input.")
final class TokenVerify implements Callable<Integer> {
  @ParentCommand private TokenCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private OneApplication application;

  @Override
  public Integer call() throws TokenException, IOException {
    try (TokenDriver driver = parent.driver();
        Pin pin = PinPrompt.ask("User PIN")) {
      application.in(driver).verifyPin(pin);
    }
    spec.commandLine().getOut().println("The PIN is right.");
    return 0;
  }
}
