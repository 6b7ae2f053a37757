package org.certhall.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another program, run to its end. */
final class Command {

  private static final int MINUTES = 5;

  private Command() {}

  static String run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    try {
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IllegalStateException(command + " failed:\n" + output);
      }
      return output;
    } finally {
      process.destroyForcibly();
    }
  }

  static String run(String... command) throws IOException, InterruptedException {
    return run(List.of(command));
  }

  /** Whether the program is there. */
  static boolean exists(String name) throws IOException, InterruptedException {
    return new ProcessBuilder("sh", "-c", "command -v " + name)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }
}
