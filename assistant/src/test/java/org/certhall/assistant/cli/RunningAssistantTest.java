package org.certhall.assistant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.certhall.assistant.channel.CodeDoor;
import org.certhall.assistant.channel.TestAssistant;
import org.certhall.assistant.pairing.PrivateFolder;
import org.certhall.assistant.wire.Refusal;
import org.certhall.assistant.wire.RefusalType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningAssistantTest {

  @TempDir private Path folder;

  private static CodeDoor answering(String page) {
    return new CodeDoor() {
      @Override
      public String bring(String hall, String typed) {
        if (page == null) {
          throw new Refusal(RefusalType.CODE_REFUSED, "no");
        }
        return page + "#" + typed;
      }

      @Override
      public List<String> halls() {
        return List.of();
      }
    };
  }

  private RunningAssistant running(int port) {
    Path home = folder.resolve("home");
    RunningAssistant.write(PrivateFolder.at(home), port);
    return RunningAssistant.of(home).orElseThrow();
  }

  @Test
  void whenAnAssistantRuns_thenItTakesTheCode() throws Exception {
    try (TestAssistant assistant = TestAssistant.in(folder, List.of())) {
      assistant.takeCodes(answering("http://127.0.0.1/pin/x"));
      assertThat(running(assistant.port()).bring("certhall:errand?code=A&hall=B"))
          .contains("http://127.0.0.1/pin/x#certhall:errand?code=A&hall=B");
    }
  }

  @Test
  void whenItRefusesTheCode_thenItsHomePageIsTheNextPlace() throws Exception {
    try (TestAssistant assistant = TestAssistant.in(folder, List.of())) {
      assistant.takeCodes(answering(null));
      assertThat(running(assistant.port()).bring("x"))
          .contains("http://127.0.0.1:" + assistant.port() + "/");
    }
  }

  @Test
  void whenItRunsNoMore_thenNobodyTakesTheCode() throws Exception {
    int port;
    try (TestAssistant assistant = TestAssistant.in(folder, List.of())) {
      port = assistant.port();
    }
    assertThat(running(port).bring("x")).isEmpty();
    assertThat(RunningAssistant.of(folder.resolve("never"))).isEmpty();
  }
}
