package org.certhall.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

  @TempDir Path folder;

  @Test
  void whenNothingIsSaid_thenPort8080AndFolderData() throws Refusal {
    StartOptions options = StartOptions.parse(new String[0], Map.of());
    assertThat(options.port()).isEqualTo(8080);
    assertThat(options.data()).isEqualTo(Path.of("data").toAbsolutePath());
  }

  @Test
  void whenPortIsNoPort_thenRefusedInOneLine() {
    for (String port : new String[] {"0", "65536", "http", "-1", "99999999999"}) {
      assertThatThrownBy(() -> StartOptions.parse(new String[] {"--port", port}, Map.of()))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining(port)
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void whenOptionIsUnknownOrHasNoValue_thenRefused() {
    assertThatThrownBy(() -> StartOptions.parse(new String[] {"--colour", "red"}, Map.of()))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("--colour");
    assertThatThrownBy(() -> StartOptions.parse(new String[] {"--data"}, Map.of()))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void whenJdkIsNotSupported_thenSaysWhichWork() throws Refusal {
    JavaVersion.check(17);
    JavaVersion.check(21);
    for (int feature : new int[] {8, 11, 18, 25}) {
      assertThatThrownBy(() -> JavaVersion.check(feature))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("17 or 21");
    }
  }

  @Test
  void whenFolderIsInUse_thenRefused() throws Refusal {
    DataFolder.open(folder);
    assertThatThrownBy(() -> DataFolder.open(folder))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("in use");
  }

  @Test
  void whenFolderIsAFile_thenRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "x");
    assertThatThrownBy(() -> DataFolder.open(file)).isInstanceOf(Refusal.class);
  }

  @Test
  void whenSecretIsAskedAgain_thenItIsTheSameAndItsOwnersOnly() throws Exception {
    DataFolder data = DataFolder.open(folder);
    Path secret = data.secret("keystore.password", "keystore.p12");
    String first = Files.readString(secret);
    assertThat(first).hasSize(64);
    assertThat(Files.readString(data.secret("keystore.password", "keystore.p12"))).isEqualTo(first);
    assertThat(Files.getPosixFilePermissions(secret))
        .extracting(Enum::name)
        .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
  }

  @Test
  void whenTheSecretOfAKeyStoreIsLost_thenNoNewOneIsMade() throws Exception {
    DataFolder data = DataFolder.open(folder);
    Files.writeString(folder.resolve("keystore.p12"), "keys");
    assertThatThrownBy(() -> data.secret("keystore.password", "keystore.p12"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("Put it back");
    assertThat(folder.resolve("secrets/keystore.password")).doesNotExist();
  }

  @Test
  void whenPortIsTaken_thenRefused() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      assertThatThrownBy(() -> Port.checkFree(taken.getLocalPort()))
          .isInstanceOf(Refusal.class)
          .hasMessageContaining("taken");
    }
  }

  @Test
  void whenDatabaseIsDamaged_thenRefusedAndTheFileIsUntouched() throws IOException {
    Path file = folder.resolve("certhall.mv.db");
    Files.writeString(file, "this is no database ".repeat(1000));
    byte[] before = Files.readAllBytes(file);
    String url = EmbeddedDatabase.url(folder.resolve("certhall"));
    assertThatThrownBy(() -> EmbeddedDatabase.check(url, "certhall"))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("restore the last backup")
        .hasMessageNotContaining("\n");
    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void whenVariableIsSet_thenTheDefaultIsNotOffered() {
    Properties system = new Properties();
    Settings settings = new Settings(system, Map.of("CERTHALL_PUBLIC_BASE_URL", "https://hall"));
    settings.offer("certhall.public.base-url", "http://localhost:8080");
    assertThat(settings.get("certhall.public.base-url")).isEqualTo("https://hall");
    assertThat(system).isEmpty();
  }

  @Test
  void whenMessageHasLineBreaks_thenTheLogStaysOneLine() {
    LogRecord event = new LogRecord(Level.INFO, "a\n2026-01-01 00:00:00.000 INFO forged");
    event.setLoggerName("org.certhall.x.Y");
    assertThat(new LogLine().format(event).lines()).hasSize(1);
  }
}
