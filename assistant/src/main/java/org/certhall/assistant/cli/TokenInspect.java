package org.certhall.assistant.cli;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.bouncycastle.cert.X509CertificateHolder;
import org.certhall.assistant.token.PinState;
import org.certhall.assistant.token.Token;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenDriver;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.token.TokenKey;
import org.certhall.assistant.token.TokenSerial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** All that can be seen of a token without its PIN. */
@Command(name = "inspect", description = "Show what is on a token.")
final class TokenInspect implements Callable<Integer> {
  @ParentCommand private TokenCommand parent;
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "SERIAL")
  private TokenSerial serial;

  @Override
  public Integer call() throws TokenException {
    PrintWriter out = spec.commandLine().getOut();
    try (TokenDriver driver = parent.driver()) {
      Token token = driver.token(serial);
      out.printf(Locale.ROOT, "%s  %s%n", token.serial(), token.model());
      for (TokenApplication application : token.applications()) {
        out.printf(Locale.ROOT, "%s%n", application.name());
        out.printf(Locale.ROOT, "  user PIN: %s%n", words(application.userPin()));
        out.printf(Locale.ROOT, "  administrator PIN: %s%n", words(application.administratorPin()));
        application.keys().forEach(key -> print(out, key));
      }
    }
    return 0;
  }

  private static String words(PinState pin) {
    String state = pin.locked() ? "locked" : pin.finalTry() ? "last try" : "normal";
    String left = pin.triesLeft().isPresent() ? ", tries left: " + pin.triesLeft().getAsInt() : "";
    String low = pin.countLow() && left.isEmpty() ? ", a wrong PIN was tried" : "";
    return state + left + low + (pin.factory() ? ", the factory's" : "");
  }

  private static void print(PrintWriter out, TokenKey key) {
    out.printf(Locale.ROOT, "  key %s  %s  %s%n", key.id(), key.algorithm(), key.use());
    key.certificate().ifPresent(certificate -> print(out, certificate));
  }

  private static void print(PrintWriter out, X509CertificateHolder certificate) {
    out.printf(
        Locale.ROOT,
        "    %s%n    serial %s, %s to %s%n",
        certificate.getSubject(),
        certificate.getSerialNumber().toString(16),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant());
  }
}
