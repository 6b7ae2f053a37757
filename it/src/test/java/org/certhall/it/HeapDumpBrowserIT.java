package org.certhall.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who may look into both processes after an unlock looks for PINs. */
class HeapDumpBrowserIT {

  private static final String TOKEN = "DUMP-0001";
  private static final String FIRST_PIN = "Frs7!pin";
  private static final String NEW_PIN = "Nxt8!pin";

  private static Hall hall;
  private static Screen screen;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    hall = Hall.shared();
    screen = new Screen();
  }

  @AfterAll
  static void close() {
    screen.close();
  }

  @Test
  void whenATokenWasUnlocked_thenNoPinIsInTheHeapsOrLogs() throws Exception {
    try (AssistantProcess assistant = AssistantProcess.start(hall)) {
      assistant.newToken(TOKEN);
      unlock(assistant);
      List<String> administrator = new EscrowReader(hall.data()).pins(TOKEN);
      assertThat(administrator).hasSize(2);
      Map<String, String> secrets = new LinkedHashMap<>();
      secrets.put("first user PIN", FIRST_PIN);
      secrets.put("new user PIN", NEW_PIN);
      secrets.put("old administrator PIN", administrator.get(0));
      secrets.put("new administrator PIN", administrator.get(1));

      try (HeapDump dump = HeapDump.of(assistant.pid(), folder)) {
        assertThat(dump.found(Map.of("token", TOKEN))).as("that it is found").isNotEmpty();
        assertThat(dump.found(secrets)).as("assistant").isEmpty();
      }
      try (HeapDump dump = HeapDump.of(hall.pid(), folder)) {
        assertThat(dump.found(Map.of("log-in", "Certhall-demo-1")))
            .as("that it is found")
            .isNotEmpty();
        assertThat(dump.found(secrets)).as("hall").isEmpty();
      }
      assertThat(hall.log() + assistant.log())
          .doesNotContain(secrets.values().toArray(String[]::new));
    }
  }

  private static void unlock(AssistantProcess assistant) {
    try (Clerk clerk = new Clerk(hall, screen, assistant);
        Applicant owner = new Applicant(hall, screen, Screen.DESK);
        Reviewer reviewer = new Reviewer(hall, screen)) {
      clerk.enrol("云海晴川信息科技有限公司", FIRST_PIN);
      String order = owner.apply(TOKEN, "张晓岚", "990101198803160014", "13800010011");
      reviewer.take(order).approve();
      ReleasePanel release = new ReleasePanel(owner, assistant);
      release.open(order);
      release.pair();
      release.begin(NEW_PIN);
      release.isDone();
    }
  }
}
