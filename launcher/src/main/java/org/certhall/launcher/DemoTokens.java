package org.certhall.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The demo's tokens, made by the token assistant in a process of its own at the first start. */
final class DemoTokens {

  private final Path assistant;
  private final Path tokens;
  private final Path handover;

  DemoTokens(Path serverFolder, DataFolder data) {
    assistant = serverFolder.resolve("assistant");
    tokens = data.resolve("tokens");
    handover = data.resolve("demo");
  }

  void prepare() throws Refusal {
    if (!Files.exists(tokens) && !Files.exists(handover)) {
      run("prepare");
    }
  }

  void finish() throws Refusal {
    if (Files.exists(handover)) {
      run("finish");
    }
  }

  private void run(String half) throws Refusal {
    try {
      Process process =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-XX:TieredStopAtLevel=1",
                      "-cp",
                      assistant.resolve("*").toString(),
                      "org.certhall.assistant.cli.Main",
                      "demo",
                      half,
                      "--tokens",
                      tokens.toString(),
                      "--handover",
                      handover.toString()))
              .inheritIO()
              .start();
      if (process.waitFor() != 0) {
        throw new Refusal("hall: the demo tokens could not be made; the lines above say why.");
      }
    } catch (IOException e) {
      throw new Refusal("hall: the demo tokens could not be made: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Refusal("hall: stopped while the demo tokens were made.", e);
    }
  }
}
