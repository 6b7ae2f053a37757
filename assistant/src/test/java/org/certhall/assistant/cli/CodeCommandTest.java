package org.certhall.assistant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCommandTest {

  @TempDir private Path folder;

  @Test
  void whenAnotherProgramHasThePort_thenACodeStillFindsTheAssistant() throws Exception {
    StringWriter refused = new StringWriter();
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
        PipedWriter told = new PipedWriter();
        BufferedReader heard = new BufferedReader(new PipedReader(told, 8192))) {
      Thread assistant =
          new Thread(
              () ->
                  Main.run(
                      new PrintWriter(told, true),
                      new PrintWriter(refused, true),
                      "assistant",
                      "--home=" + folder.resolve("home"),
                      "--tokens=" + folder.resolve("tokens"),
                      "--port=" + other.getLocalPort(),
                      "--code=no code"));
      Files.createDirectories(folder.resolve("tokens"));
      assistant.start();
      String line = heard.readLine();
      while (!line.startsWith("Go on at ")) {
        line = heard.readLine();
      }
      assertThat(line)
          .matches("Go on at http://127.0.0.1:[0-9]+/")
          .doesNotContain(":" + other.getLocalPort() + "/");
      assertThat(refused.toString()).contains("这不是网厅的一次性号码");
      assistant.interrupt();
      assistant.join();
    }
  }
}
