package org.certhall.assistant.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void place() {
    file = folder.resolve("assistant").resolve("journal");
  }

  @Test
  void whenAppended_thenReadBackInOrderByTheNextProcess() throws IOException {
    try (Journal journal = Journal.open(file)) {
      journal.append("{\"step\":\"unlock\"}");
      journal.append("改密");
    }
    try (Journal journal = Journal.open(file)) {
      assertThat(journal.lines()).containsExactly("{\"step\":\"unlock\"}", "改密");
      journal.append("third");
      assertThat(journal.lines()).hasSize(3);
    }
  }

  @Test
  void whenAppended_thenTheWholeLineIsSyncedBeforeItReturns() throws IOException {
    List<String> synced = new ArrayList<>();
    try (Journal journal = Journal.open(file, channel -> synced.add(Files.readString(file)))) {
      journal.append("first");
      assertThat(synced.get(synced.size() - 1)).endsWith(" first\n");
      int syncs = synced.size();
      journal.append("second");
      assertThat(synced).hasSize(syncs + 1);
      assertThat(synced.get(syncs)).endsWith(" second\n");
    }
  }

  @Test
  void whenTheDiskRefuses_thenTheLineIsNotThere() throws IOException {
    boolean[] full = {false};
    try (Journal journal =
        Journal.open(
            file,
            channel -> {
              if (full[0]) {
                throw new IOException("no space left on device");
              }
            })) {
      journal.append("first");
      full[0] = true;
      assertThatThrownBy(() -> journal.append("second")).isInstanceOf(IOException.class);
      assertThat(journal.lines()).containsExactly("first");
    }
    try (Journal journal = Journal.open(file)) {
      assertThat(journal.lines()).containsExactly("first");
    }
  }

  @Test
  void whenTheLastLineIsTornAtAnyByte_thenOnlyItIsDropped() throws IOException {
    try (Journal journal = Journal.open(file)) {
      journal.append("first");
      journal.append("second");
    }
    byte[] whole = Files.readAllBytes(file);
    int firstEnd = whole.length / 2;
    for (int length = firstEnd; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      try (Journal journal = Journal.open(file)) {
        assertThat(journal.lines()).startsWith("first").doesNotContain("second");
        journal.append("third");
      }
      try (Journal journal = Journal.open(file)) {
        assertThat(journal.lines()).containsExactly("first", "third");
      }
    }
  }

  @Test
  void whenZerosFollow_thenTheyAreCutOff() throws IOException {
    try (Journal journal = Journal.open(file)) {
      journal.append("first");
    }
    Files.write(file, new byte[100], StandardOpenOption.APPEND);
    try (Journal journal = Journal.open(file)) {
      assertThat(journal.lines()).containsExactly("first");
    }
  }

  @Test
  void whenMade_thenOnlyItsOwnerMayReadIt() throws IOException {
    Journal.open(file).close();
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(file.getParent()))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void whenOpenTwice_thenTheSecondIsRefused() throws IOException {
    try (Journal journal = Journal.open(file)) {
      assertThatThrownBy(() -> Journal.open(file)).isInstanceOf(IOException.class);
      journal.append("still works");
    }
  }

  @Test
  void whenALineHasTwoLines_thenRefused() throws IOException {
    try (Journal journal = Journal.open(file)) {
      assertThatThrownBy(() -> journal.append("a\nb")).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void whenCleared_thenEmptyForTheNextProcessToo() throws IOException {
    try (Journal journal = Journal.open(file)) {
      journal.append("first");
      journal.clear();
      journal.append("second");
    }
    try (Journal journal = Journal.open(file)) {
      assertThat(journal.lines()).containsExactly("second");
    }
  }

  @Property(tries = 200)
  void whenTheFileIsNoise_thenItOpensWithoutInventingLines(@ForAll @Size(max = 200) byte[] noise)
      throws IOException {
    Path noisy = Files.createTempDirectory("journal").resolve("noise");
    Files.write(noisy, noise);
    try (Journal journal = Journal.open(noisy)) {
      String text = new String(noise, UTF_8);
      assertThat(journal.lines()).allMatch(text::contains);
    } finally {
      Files.delete(noisy);
      Files.delete(noisy.getParent());
    }
  }
}
