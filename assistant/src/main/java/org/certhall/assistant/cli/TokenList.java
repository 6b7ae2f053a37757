package org.certhall.assistant.cli;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.certhall.assistant.token.PinState;
import org.certhall.assistant.token.Token;
import org.certhall.assistant.token.TokenApplication;
import org.certhall.assistant.token.TokenDriver;
import org.certhall.assistant.token.TokenException;
import org.certhall.assistant.wire.Pem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** The tokens that are plugged in. */
@Command(name = "list", description = "List the tokens that are plugged in.")
final class TokenList implements Callable<Integer> {
  @ParentCommand private TokenCommand parent;
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "for machines")
  private boolean json;

  /** A token as the outer contract shows it. */
  record Line(String serial, String model, List<Part> applications) {}

  /** An application of it; {@code tries_left} is null where the device does not count. */
  record Part(
      String name,
      boolean locked,
      @JsonProperty("tries_left") Integer triesLeft,
      List<String> certificates) {}

  @Override
  public Integer call() throws IOException, TokenException {
    PrintWriter out = spec.commandLine().getOut();
    try (TokenDriver driver = parent.driver()) {
      List<Line> lines = lines(driver);
      if (json) {
        out.println(new JsonMapper().writeValueAsString(lines));
        return 0;
      }
      lines.forEach(line -> print(out, line));
    }
    return 0;
  }

  private static List<Line> lines(TokenDriver driver) throws TokenException {
    List<Line> lines = new ArrayList<>();
    for (Token token : driver.tokens()) {
      List<Part> parts = new ArrayList<>();
      for (TokenApplication application : token.applications()) {
        parts.add(part(application));
      }
      lines.add(new Line(token.serial().value(), token.model(), parts));
    }
    return lines;
  }

  private static Part part(TokenApplication application) throws TokenException {
    PinState pin = application.userPin();
    Integer left = pin.triesLeft().isPresent() ? pin.triesLeft().getAsInt() : null;
    List<String> certificates =
        application.keys().stream().flatMap(k -> k.certificate().stream()).map(Pem::of).toList();
    return new Part(application.name(), pin.locked(), left, certificates);
  }

  private static void print(PrintWriter out, Line line) {
    out.printf(Locale.ROOT, "%s  %s%n", line.serial(), line.model());
    for (Part part : line.applications()) {
      out.printf(
          Locale.ROOT,
          "  %s  %s  certificates: %d%n",
          part.name(),
          part.locked()
              ? "locked"
              : part.triesLeft() == null ? "normal" : "normal, tries left: " + part.triesLeft(),
          part.certificates().size());
    }
  }
}
