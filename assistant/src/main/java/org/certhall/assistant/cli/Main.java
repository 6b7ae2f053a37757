package org.certhall.assistant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import org.certhall.assistant.token.TokenSerial;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

/** The programs of the token assistant. */
@AtTheConsole
@Command(
    name = "hall",
    subcommands = {AssistantCommand.class, TokenCommand.class, DemoCommand.class})
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.exit(
        run(
            new PrintWriter(System.out, true, UTF_8),
            new PrintWriter(System.err, true, UTF_8),
            args));
  }

  /** Exit status 0 done, 1 refused, 2 not understood. */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    return new CommandLine(new Main())
        .setOut(out)
        .setErr(err)
        .registerConverter(TokenSerial.class, Main::serial)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (e, command, parsed) -> {
              command.getErr().println(Refusals.line(e));
              return 1;
            })
        .execute(args);
  }

  private static TokenSerial serial(String typed) {
    try {
      return new TokenSerial(typed);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(e.getMessage());
    }
  }
}
