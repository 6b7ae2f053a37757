package org.certhall.assistant.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.certhall.assistant.token.KeyAlgorithm;
import org.certhall.assistant.token.KeyUse;
import org.certhall.assistant.token.Pin;
import org.certhall.assistant.token.Subject;
import org.certhall.assistant.token.TokenDriver;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenKey;
import org.certhall.assistant.token.UserSession;
import org.certhall.assistant.wire.Pem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** A new key pair and the request for its certificate. */
@Command(
    name = "request",
    description = "Make a key pair and print its PKCS#10 request; wants the user PIN.")
final class TokenRequest implements Callable<Integer> {
  @ParentCommand private TokenCommand parent;
  @Spec private CommandSpec spec;
  @Mixin private OneApplication application;

  @Option(names = "--subject", required = true, paramLabel = "NAME", description = "CN=…,O=…,C=CN")
  private String subject;

  @Option(names = "--algorithm", defaultValue = "P_256", description = "${COMPLETION-CANDIDATES}")
  private KeyAlgorithm algorithm;

  @Override
  public Integer call() throws TokenException, IOException {
    try (TokenDriver driver = parent.driver();
        Pin pin = PinPrompt.ask("User PIN");
        UserSession session = application.in(driver).logIn(pin)) {
      TokenKey key = session.generateKeyPair(algorithm, KeyUse.SIGN);
      byte[] request = session.certificateRequest(key.id(), Subject.of(subject));
      spec.commandLine().getOut().print(Pem.of("CERTIFICATE REQUEST", request));
      spec.commandLine().getOut().flush();
    }
    return 0;
  }
}
