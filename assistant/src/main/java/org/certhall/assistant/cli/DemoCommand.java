package org.certhall.assistant.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.certhall.assistant.demo.DemoStock;
import org.certhall.assistant.token.TokenException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The two halves of making the demo's tokens, before and after the hall's first start. */
@Command(name = "demo", hidden = true)
final class DemoCommand {

  @Command
  int prepare(
      @Option(names = "--tokens", required = true) Path tokens,
      @Option(names = "--handover", required = true) Path handover)
      throws IOException, TokenException {
    new DemoStock(tokens, handover).prepare();
    return 0;
  }

  @Command
  int finish(
      @Option(names = "--tokens", required = true) Path tokens,
      @Option(names = "--handover", required = true) Path handover)
      throws IOException, TokenException {
    new DemoStock(tokens, handover).finish();
    return 0;
  }
}
