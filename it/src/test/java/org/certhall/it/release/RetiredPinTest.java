package org.certhall.it.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.certhall.assistant.release.DrillAssistant;
import org.certhall.assistant.release.ReleaseException;
import org.certhall.escrow.entity.PinStanding;
import org.certhall.escrow.entity.Purpose;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A token that holds neither CURRENT nor CANDIDATE: a supervisor has RETIRED values released, one
 * an order, the youngest first.
 */
class RetiredPinTest {

  @TempDir Path folder;
  private ReleaseDrill drill;

  @BeforeEach
  void begin() {
    drill = new ReleaseDrill(folder);
    drill.occasion.releasesOfDay = 99;
  }

  @AfterEach
  void end() {
    drill.close();
  }

  /** Rotated on an order of its own; what the token had before is RETIRED then. */
  private String rotated(ReleaseDrill.Case one, DrillAssistant assistant, int n) throws Exception {
    String before = one.token.administrator();
    assertThat(assistant.rotate(one.invite(assistant, Purpose.ROTATION, one.nextOrder(n))).isDone())
        .isTrue();
    return before;
  }

  private String blocked(ReleaseDrill.Case one, DrillAssistant assistant, int n) throws Exception {
    String order = one.nextOrder(n);
    assertThat(assistant.rotate(one.invite(assistant, Purpose.ROTATION, order)).isDone()).isFalse();
    assertThat(drill.occasion.state(order)).isEqualTo("BLOCKED");
    return order;
  }

  @Test
  void whenTheTokenHoldsTheValueBeforeTheLast_thenTheSupervisorsReleaseOpensIt() throws Exception {
    ReleaseDrill.Case one = drill.new Case(true, Purpose.ROTATION);
    try (DrillAssistant assistant = one.assistant()) {
      rotated(one, assistant, 1);
      String held = rotated(one, assistant, 2);
      String current = one.current();
      one.token.administratorIsNow(held);
      blocked(one, assistant, 3);
      int wrong = one.token.wrong.size();

      String order = one.nextOrder(4);
      drill.occasion.releaseRetired(order, drill.hall.retired(one.place).get(0));
      assertThat(assistant.rotate(one.invite(assistant, Purpose.ROTATION, order)).isDone())
          .isTrue();

      assertThat(drill.occasion.state(order)).isEqualTo("COMPLETED");
      assertThat(one.token.administrator()).isEqualTo(one.current()).isNotIn(held, current);
      assertThat(one.token.wrong).hasSize(wrong);
      assertThat(drill.hall.wrongTries(one.place)).isZero();
      assertThat(drill.hall.audit)
          .filteredOn(event -> event.deed().equals("release.offered"))
          .last()
          .satisfies(event -> assertThat(event.details()).containsKey("retired"));
    }
  }

  @Test
  void whenTheYoungestIsRefused_thenTheNextOneIsForAnotherOrderAndTriesStayLeft() throws Exception {
    ReleaseDrill.Case one = drill.new Case(true, Purpose.ROTATION);
    try (DrillAssistant assistant = one.assistant()) {
      rotated(one, assistant, 1);
      rotated(one, assistant, 5);
      one.token.administratorIsNow("somebody-elses");
      blocked(one, assistant, 2);
      String first = one.nextOrder(3);
      drill.occasion.releaseRetired(first, drill.hall.retired(one.place).get(0));

      assertThat(assistant.rotate(one.invite(assistant, Purpose.ROTATION, first)).isDone())
          .isFalse();

      assertThat(drill.occasion.state(first)).isEqualTo("BLOCKED");
      assertThat(one.token.wrong).hasSize(4).hasSizeLessThan(CountingToken.LIMIT);
      assertThat(drill.hall.pin(one.place, PinStanding.CURRENT)).isNotNull();
    }
  }

  @Test
  void whenFewerThanThreeTriesAreLeft_thenNothingIsReleased() throws Exception {
    ReleaseDrill.Case one = drill.new Case(true, Purpose.ROTATION);
    try (DrillAssistant assistant = one.assistant()) {
      rotated(one, assistant, 1);
      rotated(one, assistant, 5);
      one.token.administratorIsNow("somebody-elses");
      blocked(one, assistant, 2);
      for (int n = 3; one.token.wrong.size() < CountingToken.LIMIT - 2; n++) {
        retiredOn(one, assistant, n);
      }
      int wrong = one.token.wrong.size();
      assertThatThrownBy(() -> retiredOn(one, assistant, 9))
          .isInstanceOf(ReleaseException.class)
          .hasMessage("administrator-tries-few");
      assertThat(one.token.wrong).hasSize(wrong);
    }
  }

  private void retiredOn(ReleaseDrill.Case one, DrillAssistant assistant, int n) throws Exception {
    String order = one.nextOrder(n);
    drill.occasion.releaseRetired(order, drill.hall.retired(one.place).get(0));
    assistant.rotate(one.invite(assistant, Purpose.ROTATION, order));
  }

  /** PKCS#11 has flags alone: after two wrong tries nobody knows how many are left. */
  @Test
  void whenTheTokenDoesNotCount_thenNothingIsReleased() throws Exception {
    ReleaseDrill.Case one = drill.new Case(false, Purpose.ROTATION);
    try (DrillAssistant assistant = one.assistant()) {
      rotated(one, assistant, 1);
      rotated(one, assistant, 5);
      one.token.administratorIsNow("somebody-elses");
      blocked(one, assistant, 2);
      int wrong = one.token.wrong.size();
      assertThatThrownBy(() -> retiredOn(one, assistant, 3))
          .isInstanceOf(ReleaseException.class)
          .hasMessage("administrator-tries-few");
      assertThat(one.token.wrong).hasSize(wrong);
    }
  }

  @Test
  void whenTheReleaseIsBrokenOffAtAnyStep_thenTheSameOrderOpensTheToken() throws Exception {
    for (boolean journalKept : new boolean[] {true, false}) {
      for (int n = 0; ; n++) {
        ReleaseDrill.Case one = drill.new Case(true, Purpose.ROTATION);
        String order = one.nextOrder(8);
        if (!killedAt(n, one, order)) {
          break;
        }
        if (!journalKept) {
          DrillAssistant.loseJournal(one.home);
        }
        try (DrillAssistant assistant = one.assistant()) {
          assistant.sendOwedReceipts();
          if (!"COMPLETED".equals(drill.occasion.state(order))) {
            assertThat(assistant.rotate(one.invite(assistant, Purpose.ROTATION, order)).isDone())
                .as("after kill %d", n)
                .isTrue();
          }
        }
        assertThat(drill.occasion.state(order)).isEqualTo("COMPLETED");
        assertThat(one.token.administrator()).isEqualTo(one.current());
        assertThat(one.candidate()).isNull();
      }
    }
  }

  private boolean killedAt(int n, ReleaseDrill.Case one, String order) throws Exception {
    try (DrillAssistant assistant = one.assistant()) {
      rotated(one, assistant, 1);
      String held = rotated(one, assistant, 2);
      one.token.administratorIsNow(held);
      blocked(one, assistant, 3);
      List<String> retired = drill.hall.retired(one.place);
      drill.occasion.releaseRetired(order, retired.get(0));
      String invitation = one.invite(assistant, Purpose.ROTATION, order);
      drill.killAt(n);
      assistant.rotate(invitation);
      return false;
    } catch (ReleaseDrill.Killed e) {
      return true;
    } finally {
      drill.killAt(-1);
    }
  }
}
