package org.certhall.it.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.certhall.it.release.ReleaseDrill.NEW_PIN;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.certhall.assistant.release.DrillAssistant;
import org.certhall.assistant.release.ReleaseResult;
import org.certhall.escrow.boundary.HallOnDisk;
import org.certhall.escrow.entity.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Ends one side at each step it takes, starts it again, and looks at token and order. */
class KillDrillTest {

  @TempDir Path folder;
  private ReleaseDrill drill;

  @BeforeEach
  void begin() {
    drill = new ReleaseDrill(folder);
  }

  @AfterEach
  void end() {
    drill.close();
  }

  @Test
  void whenNothingBreaks_thenTheOrderIsCompleteAndTheAdministratorPinNew() throws Exception {
    ReleaseDrill.Case one = drill.new Case(true);
    try (DrillAssistant assistant = one.assistant()) {
      ReleaseResult result = assistant.unlock(one.invite(assistant), NEW_PIN);
      assertThat(result.isDone()).isTrue();
      assertThat(result.receiptTaken()).isTrue();
      assertThat(assistant.journal()).isEmpty();
    }
    assertUnlocked(one);
    assertThat(one.token.wrong).isEmpty();
    assertThat(one.token.administrator()).isNotEqualTo("factory-pin");
  }

  @ParameterizedTest
  @CsvSource({
    "UNLOCK,true,true",
    "UNLOCK,true,false",
    "UNLOCK,false,true",
    "UNLOCK,false,false",
    "ENROLMENT,true,true",
    "ENROLMENT,true,false"
  })
  void whenTheAssistantIsKilledAtAnyStep_thenItResumes(
      Purpose purpose, boolean counts, boolean journalKept) throws Exception {
    int kills = 0;
    for (int n = 0; ; n++) {
      ReleaseDrill.Case one = drill.new Case(counts, purpose);
      if (!unlockKilledAt(n, one)) {
        break;
      }
      kills++;
      assertTokenIsKnown(one, n);
      if (!journalKept) {
        DrillAssistant.loseJournal(one.home);
      }
      resume(one);
      assertUnlocked(one);
      int allowed = journalKept ? 1 : 2;
      assertThat(one.token.wrong).as("wrong tries after kill %d", n).hasSizeLessThan(allowed + 1);
      assertNoValueTwice(one);
    }
    assertThat(kills).isGreaterThan(30);
  }

  private boolean unlockKilledAt(int n, ReleaseDrill.Case one) throws Exception {
    try (DrillAssistant assistant = one.assistant()) {
      String invitation = one.invite(assistant);
      drill.killAt(n);
      assistant.unlock(invitation, NEW_PIN);
      return false;
    } catch (ReleaseDrill.Killed e) {
      return true;
    } finally {
      drill.killAt(-1);
    }
  }

  /** As its user does: start it, go back to the order, type a new PIN. */
  private void resume(ReleaseDrill.Case one) throws Exception {
    try (DrillAssistant assistant = one.assistant()) {
      assistant.sendOwedReceipts();
      if (!"COMPLETED".equals(drill.occasion.state(one.order))) {
        ReleaseResult result = assistant.unlock(one.invite(assistant), NEW_PIN);
        assertThat(result.error()).isEmpty();
        assertThat(result.isDone()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whenTheTokenIsPulledOutAtAnyStep_thenItResumes(boolean counts) throws Exception {
    for (int n = 0; n < 12; n++) {
      ReleaseDrill.Case one = drill.new Case(counts);
      int pullAt = n;
      int[] step = {0};
      try (DrillAssistant assistant = one.assistant(() -> {}, System::nanoTime)) {
        one.token.fate(() -> one.token.pullOut(step[0]++ >= pullAt));
        ReleaseResult result = assistant.unlock(one.invite(assistant), NEW_PIN);
        one.token.fate(() -> {});
        one.token.pullOut(false);
        assertTokenIsKnown(one, n);
        if (!result.isDone()) {
          assertThat(result.receiptTaken()).isTrue();
          assertThat(assistant.unlock(one.invite(assistant), NEW_PIN).isDone()).isTrue();
        }
      }
      assertUnlocked(one);
      assertThat(one.token.wrong).hasSizeLessThan(2);
    }
  }

  @ParameterizedTest
  @EnumSource(HallOnDisk.At.class)
  void whenTheHallDiesWhileItOffers_thenTheSameAskIsAnsweredAfterItsRestart(HallOnDisk.At at)
      throws Exception {
    ReleaseDrill.Case one = drill.new Case(true);
    try (DrillAssistant assistant = one.assistant()) {
      String invitation = one.invite(assistant);
      dieAt(at);
      assertThat(assistant.unlock(invitation, NEW_PIN).isDone()).isTrue();
    }
    assertUnlocked(one);
    assertThat(one.token.wrong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(HallOnDisk.At.class)
  void whenTheHallDiesWhileItTakesTheReceipt_thenTheReceiptIsSentAgain(HallOnDisk.At at)
      throws Exception {
    ReleaseDrill.Case one = drill.new Case(true);
    try (DrillAssistant assistant = one.assistant()) {
      String invitation = one.invite(assistant);
      one.token.fate(() -> dieAtEveryNextCall(one, at));
      ReleaseResult result = assistant.unlock(invitation, NEW_PIN);
      assertThat(result.isDone()).isTrue();
      assertThat(result.receiptTaken()).isFalse();
      assertTokenIsKnown(one, at.ordinal());
      assistant.sendOwedReceipts();
      assertThat(assistant.journal()).isEmpty();
    }
    assertUnlocked(one);
  }

  /** Armed once the new administrator PIN is in the token: the next call is the receipt. */
  private void dieAtEveryNextCall(ReleaseDrill.Case one, HallOnDisk.At at) {
    if (!one.token.administrator().equals("factory-pin")) {
      dieAt(at);
    }
  }

  @ParameterizedTest
  @EnumSource(HallOnDisk.At.class)
  void whenBothDieAtOnce_thenTheyResume(HallOnDisk.At at) throws Exception {
    for (boolean atReceipt : new boolean[] {false, true}) {
      for (boolean journalKept : new boolean[] {true, false}) {
        ReleaseDrill.Case one = drill.new Case(true);
        dieTogether(one, at, atReceipt);
        assertTokenIsKnown(one, at.ordinal());
        if (!journalKept) {
          DrillAssistant.loseJournal(one.home);
        }
        resume(one);
        assertUnlocked(one);
        assertNoValueTwice(one);
      }
    }
  }

  private void dieTogether(ReleaseDrill.Case one, HallOnDisk.At at, boolean atReceipt)
      throws Exception {
    drill.bothDie = true;
    try (DrillAssistant assistant = one.assistant()) {
      String invitation = one.invite(assistant);
      if (atReceipt) {
        one.token.fate(() -> dieAtEveryNextCall(one, at));
      } else {
        dieAt(at);
      }
      assertThatThrownBy(() -> assistant.unlock(invitation, NEW_PIN))
          .isInstanceOf(ReleaseDrill.Killed.class);
    } finally {
      drill.bothDie = false;
    }
  }

  private void dieAt(HallOnDisk.At at) {
    drill.hall.fate(
        place -> {
          if (place == at) {
            throw new HallOnDisk.Died(at);
          }
        });
  }

  @Test
  void whenTheAnswerToTheAskIsLost_thenTheSameOfferComesAgain() throws Exception {
    ReleaseDrill.Case one = drill.new Case(true);
    try (DrillAssistant assistant = one.assistant()) {
      drill.lossAt = 0;
      assertThat(assistant.unlock(one.invite(assistant), NEW_PIN).isDone()).isTrue();
    }
    assertUnlocked(one);
    assertThat(drill.hall.audit).extracting("deed").contains("release.offered-again");
  }

  @Test
  void whenTheAnswerToTheReceiptIsLost_thenItIsTakenTwiceToTheSameEnd() throws Exception {
    ReleaseDrill.Case one = drill.new Case(true);
    try (DrillAssistant assistant = one.assistant()) {
      drill.lossAt = 1;
      assertThat(assistant.unlock(one.invite(assistant), NEW_PIN).receiptTaken()).isFalse();
      String current = one.current();
      assertThat(current).isEqualTo(one.token.administrator());
      assistant.sendOwedReceipts();
      assertThat(assistant.journal()).isEmpty();
      assertThat(one.current()).isEqualTo(current);
    }
    assertUnlocked(one);
  }

  @Test
  void whenTheComputerIsLostInEveryState_thenASecondOneResumesAfterTenMinutes() throws Exception {
    for (int n = 0; ; n++) {
      ReleaseDrill.Case one = drill.new Case(true);
      if (!unlockKilledAt(n, one)) {
        break;
      }
      one.home = folder.resolve("second-" + n);
      drill.later(Duration.ofMinutes(10));
      if (!"COMPLETED".equals(drill.occasion.state(one.order))) {
        resume(one);
      }
      assertUnlocked(one);
      assertNoValueTwice(one);
    }
  }

  private void assertTokenIsKnown(ReleaseDrill.Case one, int n) {
    assertThat(one.token.administrator())
        .as("administrator PIN after %d", n)
        .isIn(one.current(), one.candidate());
  }

  private void assertUnlocked(ReleaseDrill.Case one) {
    assertThat(drill.occasion.state(one.order)).isEqualTo("COMPLETED");
    assertThat(one.token.user()).isEqualTo(NEW_PIN);
    assertThat(one.token.administrator()).isEqualTo(one.current());
    assertThat(one.candidate()).isNull();
  }

  /** One wrong try of each value in the one release that followed the kill. */
  private static void assertNoValueTwice(ReleaseDrill.Case one) {
    List<String> tried = new ArrayList<>(one.token.wrong);
    tried.forEach(pin -> assertThat(Collections.frequency(one.token.wrong, pin)).isEqualTo(1));
  }
}
