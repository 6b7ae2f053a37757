package org.certhall.audit.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.certhall.audit.entity.RowRanges;
import org.certhall.audit.entity.Seal;
import org.certhall.audit.entity.SealKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealFileTest {

  @TempDir private Path folder;

  private Path path() {
    return folder.resolve("audit/node1.seals");
  }

  private static Seal seal(long number) {
    return new Seal(
        "node1",
        number,
        SealKind.ROWS,
        "boot",
        1,
        9,
        RowRanges.of("2-3"),
        RowRanges.NONE,
        "0".repeat(64),
        Seal.NOTHING,
        Instant.parse("2026-11-20T08:00:00.123456Z"),
        "key",
        "sig");
  }

  private static List<Seal> all(SealFile file) {
    List<Seal> seals = new ArrayList<>();
    file.read().forEachRemaining(seals::add);
    return seals;
  }

  @Test
  void whenAppended_thenTheNextProcessReadsIt() {
    new SealFile(path()).append(List.of(seal(1), seal(2)));
    new SealFile(path()).append(List.of(seal(3)));

    assertThat(new SealFile(path()).last()).contains(seal(3));
    assertThat(all(new SealFile(path()))).containsExactly(seal(1), seal(2), seal(3));
  }

  @Test
  void whenThereIsNoFile_thenThereIsNoSeal() {
    assertThat(new SealFile(path()).last()).isEmpty();
    assertThat(all(new SealFile(path()))).isEmpty();
  }

  @Test
  void whenPowerFailedInALine_thenTheLineIsWrittenAgain() throws IOException {
    new SealFile(path()).append(List.of(seal(1)));
    Files.writeString(
        path(), "{\"node\":\"node1\",\"se", StandardCharsets.UTF_8, StandardOpenOption.APPEND);

    assertThat(new SealFile(path()).last()).contains(seal(1));
    assertThat(all(new SealFile(path()))).containsExactly(seal(1));
    new SealFile(path()).append(List.of(seal(2)));
    assertThat(all(new SealFile(path()))).containsExactly(seal(1), seal(2));
  }

  @Test
  void whenALineIsNotASeal_thenItIsRefused() throws IOException {
    Files.createDirectories(path().getParent());
    for (String line : new String[] {"", "x", "{}", "[]", "{\"node\":1}"}) {
      Files.writeString(path(), line + "\n", StandardCharsets.UTF_8);
      assertThatThrownBy(() -> all(new SealFile(path())))
          .as(line)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void whenNodeNameIsAPath_thenItIsRefused() {
    assertThatThrownBy(() -> new ExportFolder(folder).of("../etc"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
