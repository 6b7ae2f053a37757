package org.certhall.it.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import org.certhall.assistant.release.DrillAssistant;
import org.certhall.assistant.release.ReleaseException;
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

/**
 * As {@link KillDrillTest}, where the administrator PIN alone is replaced at the counter: whatever
 * it is broken off at, the subscriber's PIN is as it was.
 */
class RotationKillDrillTest {

  private static final String USER_PIN = "lost-pin";

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
  void whenNothingBreaks_thenTheAdministratorPinIsNewAndTheUsersIsNot() throws Exception {
    ReleaseDrill.Case one = drill.new Case(true, Purpose.ROTATION);
    try (DrillAssistant assistant = one.assistant()) {
      ReleaseResult result = assistant.rotate(one.invite(assistant));
      assertThat(result.isDone()).isTrue();
      assertThat(assistant.journal()).isEmpty();
    }
    assertReplaced(one);
    assertThat(one.token.wrong).isEmpty();
    assertThat(one.token.administrator()).isNotEqualTo("factory-pin");
  }

  @Test
  void whenAnInvitationIsForAnotherReason_thenNothingIsAsked() throws Exception {
    ReleaseDrill.Case one = drill.new Case(true, Purpose.ROTATION);
    try (DrillAssistant assistant = one.assistant()) {
      String rotation = one.invite(assistant);
      String unlock = one.invite(assistant, one.order);
      assertThatThrownBy(() -> assistant.unlock(rotation, ReleaseDrill.NEW_PIN))
          .isInstanceOf(ReleaseException.class);
      assertThatThrownBy(() -> assistant.rotate(unlock)).isInstanceOf(ReleaseException.class);
    }
    assertThat(drill.asksSeen).isEmpty();
    assertThat(one.token.user()).isEqualTo(USER_PIN);
  }

  @ParameterizedTest
  @CsvSource({"true,true", "true,false", "false,true", "false,false"})
  void whenTheAssistantIsKilledAtAnyStep_thenItResumes(boolean counts, boolean journalKept)
      throws Exception {
    int kills = 0;
    for (int n = 0; ; n++) {
      ReleaseDrill.Case one = drill.new Case(counts, Purpose.ROTATION);
      if (!killedAt(n, one)) {
        break;
      }
      kills++;
      assertTokenIsKnown(one, n);
      if (!journalKept) {
        DrillAssistant.loseJournal(one.home);
      }
      resume(one);
      assertReplaced(one);
      assertThat(one.token.wrong).as("wrong tries after kill %d", n).hasSizeLessThan(2);
    }
    assertThat(kills).isGreaterThan(25);
  }

  private boolean killedAt(int n, ReleaseDrill.Case one) throws Exception {
    try (DrillAssistant assistant = one.assistant()) {
      String invitation = one.invite(assistant);
      drill.killAt(n);
      assistant.rotate(invitation);
      return false;
    } catch (ReleaseDrill.Killed e) {
      return true;
    } finally {
      drill.killAt(-1);
    }
  }

  /** As the clerk does: start it, go back to the page, agree again. */
  private void resume(ReleaseDrill.Case one) throws Exception {
    try (DrillAssistant assistant = one.assistant()) {
      assistant.sendOwedReceipts();
      if (!"COMPLETED".equals(drill.occasion.state(one.order))) {
        ReleaseResult result = assistant.rotate(one.invite(assistant));
        assertThat(result.error()).isEmpty();
        assertThat(result.isDone()).isTrue();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(HallOnDisk.At.class)
  void whenTheHallDiesWhileItOffers_thenTheSameAskIsAnsweredAfterItsRestart(HallOnDisk.At at)
      throws Exception {
    ReleaseDrill.Case one = drill.new Case(true, Purpose.ROTATION);
    try (DrillAssistant assistant = one.assistant()) {
      String invitation = one.invite(assistant);
      dieAt(at);
      assertThat(assistant.rotate(invitation).isDone()).isTrue();
    }
    assertReplaced(one);
    assertThat(one.token.wrong).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(HallOnDisk.At.class)
  void whenTheHallDiesWhileItTakesTheReceipt_thenTheReceiptIsSentAgain(HallOnDisk.At at)
      throws Exception {
    ReleaseDrill.Case one = drill.new Case(true, Purpose.ROTATION);
    try (DrillAssistant assistant = one.assistant()) {
      String invitation = one.invite(assistant);
      one.token.fate(() -> dieOnceItIsChanged(one, at));
      ReleaseResult result = assistant.rotate(invitation);
      assertThat(result.isDone()).isTrue();
      assertThat(result.receiptTaken()).isFalse();
      assertTokenIsKnown(one, at.ordinal());
      assistant.sendOwedReceipts();
      assertThat(assistant.journal()).isEmpty();
    }
    assertReplaced(one);
  }

  @ParameterizedTest
  @EnumSource(HallOnDisk.At.class)
  void whenBothDieAtOnce_thenTheyResume(HallOnDisk.At at) throws Exception {
    for (boolean journalKept : new boolean[] {true, false}) {
      ReleaseDrill.Case one = drill.new Case(true, Purpose.ROTATION);
      drill.bothDie = true;
      try (DrillAssistant assistant = one.assistant()) {
        String invitation = one.invite(assistant);
        one.token.fate(() -> dieOnceItIsChanged(one, at));
        assertThatThrownBy(() -> assistant.rotate(invitation))
            .isInstanceOf(ReleaseDrill.Killed.class);
      } finally {
        drill.bothDie = false;
      }
      if (!journalKept) {
        DrillAssistant.loseJournal(one.home);
      }
      resume(one);
      assertReplaced(one);
    }
  }

  @Test
  void whenTheComputerIsLostInEveryState_thenASecondOneResumesAfterTenMinutes() throws Exception {
    for (int n = 0; ; n++) {
      ReleaseDrill.Case one = drill.new Case(true, Purpose.ROTATION);
      if (!killedAt(n, one)) {
        break;
      }
      one.home = folder.resolve("second-" + n);
      drill.later(Duration.ofMinutes(10));
      if (!"COMPLETED".equals(drill.occasion.state(one.order))) {
        resume(one);
      }
      assertReplaced(one);
    }
  }

  private void dieOnceItIsChanged(ReleaseDrill.Case one, HallOnDisk.At at) {
    if (!one.token.administrator().equals("factory-pin")) {
      dieAt(at);
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

  private void assertTokenIsKnown(ReleaseDrill.Case one, int n) {
    assertThat(one.token.administrator())
        .as("administrator PIN after %d", n)
        .isIn(one.current(), one.candidate());
    assertThat(one.token.user()).isEqualTo(USER_PIN);
  }

  private void assertReplaced(ReleaseDrill.Case one) {
    assertThat(drill.occasion.state(one.order)).isEqualTo("COMPLETED");
    assertThat(one.token.user()).isEqualTo(USER_PIN);
    assertThat(one.token.administrator()).isEqualTo(one.current());
    assertThat(one.candidate()).isNull();
  }
}
