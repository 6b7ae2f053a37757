package org.certhall.assistant.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.certhall.assistant.token.TokenApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoProcessesTest {
  @TempDir private Path folder;
  private TokenApplication application;

  @BeforeEach
  void make() throws Exception {
    new DemoTokens(folder).make(MemoryToken.SERIAL, 1);
    application = new DemoTokenDriver(folder).token(MemoryToken.SERIAL).application("APP1");
  }

  @Test
  void whenTwoProcessesTryAtOnce_thenEveryTryCounts() throws Exception {
    Process other = other(7);
    try (BufferedReader lines = lines(other)) {
      lines.readLine();
      for (int i = 0; i < 7; i++) {
        WrongPins.tried(application);
      }
      assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(application.userPin().triesLeft()).hasValue(1);
  }

  @Test
  void whenAProcessIsKilledWhileTrying_thenNoTryComesBackAndTheLockIsFree() throws Exception {
    Process other = other(14);
    int last = 15;
    try (BufferedReader lines = lines(other)) {
      for (int i = 0; i < 4; i++) {
        last = Integer.parseInt(lines.readLine());
      }
      other.destroyForcibly().waitFor();
    }
    assertThat(application.userPin().triesLeft().getAsInt()).isBetween(1, last);
  }

  private Process other(int tries) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            WrongPins.class.getName(),
            folder.toString(),
            Integer.toString(tries))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static BufferedReader lines(Process process) {
    return new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
  }
}
