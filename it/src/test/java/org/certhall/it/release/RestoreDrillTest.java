package org.certhall.it.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certhall.it.release.ReleaseDrill.NEW_PIN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.certhall.assistant.release.DrillAssistant;
import org.certhall.assistant.release.ReleaseResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Back up, unlock, restore, unlock again: last night's backup does not know today's values. */
class RestoreDrillTest {

  @TempDir Path folder;
  private ReleaseDrill drill;
  private ReleaseDrill.Case one;

  @BeforeEach
  void begin() throws Exception {
    drill = new ReleaseDrill(folder);
    one = drill.new Case(true);
    unlock(one.order);
    drill.stopHall();
    copy(drill.data(), folder.resolve("backup"));
    drill.startHall();
  }

  @AfterEach
  void end() {
    drill.close();
  }

  @Test
  void whenRestoredAfterAnUnlock_thenTheEscrowLogKnowsTheNewValue() throws Exception {
    unlock(one.nextOrder(2));
    String inToken = one.token.administrator();
    restore();
    assertThat(one.current()).isEqualTo(inToken);
    assertThat(unlock(one.nextOrder(3)).isDone()).isTrue();
    assertThat(one.token.wrong).isEmpty();
    assertThat(one.current()).isEqualTo(one.token.administrator());
  }

  @Test
  void whenRestoredBeforeTheReceipt_thenTheCandidateIsKnownAndTriedInItsTurn() throws Exception {
    String order = one.nextOrder(2);
    try (DrillAssistant assistant = one.assistant()) {
      drill.lossAt = drill.calls + 1;
      assistant.unlock(one.invite(assistant, order), NEW_PIN);
    }
    DrillAssistant.loseJournal(one.home);
    dropLastLineOfLog();
    restore();
    assertThat(one.candidate()).isEqualTo(one.token.administrator());
    assertThat(unlock(one.nextOrder(3)).isDone()).isTrue();
    assertThat(one.token.wrong).hasSizeLessThanOrEqualTo(1);
    assertThat(one.current()).isEqualTo(one.token.administrator());
  }

  @Test
  void whenAReceiptIsOwedForAReleaseThatTheBackupDoesNotKnow_thenItIsOwedNoMore() throws Exception {
    String order = one.nextOrder(2);
    try (DrillAssistant assistant = one.assistant()) {
      drill.lossAt = drill.calls + 1;
      assistant.unlock(one.invite(assistant, order), NEW_PIN);
    }
    restore();
    try (DrillAssistant assistant = one.assistant()) {
      assistant.sendOwedReceipts();
      int sent = drill.receiptsSeen.size();
      assistant.sendOwedReceipts();
      assertThat(drill.receiptsSeen).hasSize(sent);
      assistant.unlock(one.invite(assistant, one.nextOrder(3)), NEW_PIN);
      assertThat(one.token.wrong).isEmpty();
      assertThat(one.current()).isEqualTo(one.token.administrator());
      assertThat(assistant.journal()).isEmpty();
    }
  }

  @Test
  void whenTheLogIsLostToo_thenTheTokenIsBlockedAndNotLocked() throws Exception {
    unlock(one.nextOrder(2));
    Files.delete(log());
    restore();
    String order = one.nextOrder(3);
    assertThat(unlock(order).error()).isEqualTo("PIN_INCORRECT");
    assertThat(drill.occasion.state(order)).isEqualTo("BLOCKED");
    assertThat(one.token.wrong).hasSize(2);
  }

  private ReleaseResult unlock(String order) throws Exception {
    try (DrillAssistant assistant = one.assistant()) {
      return assistant.unlock(one.invite(assistant, order), NEW_PIN);
    }
  }

  private void restore() {
    drill.stopHall();
    delete(drill.data());
    copy(folder.resolve("backup"), drill.data());
    drill.startHall();
  }

  private Path log() {
    return drill.data().resolveSibling("hall-escrow.log");
  }

  private void dropLastLineOfLog() throws IOException {
    List<String> lines = Files.readAllLines(log());
    Files.write(log(), lines.subList(0, lines.size() - 1));
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
