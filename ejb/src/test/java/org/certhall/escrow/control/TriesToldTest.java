package org.certhall.escrow.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.OptionalInt;
import org.certhall.escrow.entity.Purpose;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.escrow.entity.TryLedger;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.junit.jupiter.api.Test;

class TriesToldTest {

  private final TryLedger ledger = new TryLedger(new TokenPlace("T1", "APP1"));

  @Test
  void whenThreeTriesAreLeft_thenAllowed() {
    assertThatCode(() -> counted(3).mustAllow(ledger)).doesNotThrowAnyException();
  }

  @Test
  void whenTwoTriesAreLeft_thenRefused() {
    refused(counted(2), ProblemType.ADMINISTRATOR_TRIES_FEW);
  }

  @Test
  void whenLocked_thenSaidToBeFinal() {
    refused(
        new TriesTold(OptionalInt.of(0), true, false, true, false),
        ProblemType.ADMINISTRATOR_PIN_LOCKED);
  }

  @Test
  void whenPkcs11SaysFinalTry_thenRefused() {
    refused(flagged(true, true), ProblemType.ADMINISTRATOR_TRIES_FEW);
  }

  @Test
  void whenPkcs11SaysCountLowAndNoTryIsKnown_thenRefused() {
    refused(flagged(true, false), ProblemType.ADMINISTRATOR_TRIES_FEW);
  }

  @Test
  void whenTheLedgerExplainsCountLow_thenAllowed() {
    ledger.wrong(1);
    assertThatCode(() -> flagged(true, false).mustAllow(ledger)).doesNotThrowAnyException();
  }

  @Test
  void whenTwoTriesAreInTheLedger_thenRefused() {
    ledger.wrong(2);
    refused(counted(9), ProblemType.ADMINISTRATOR_TRIES_FEW);
  }

  @Test
  void whenAValueIsProved_thenTheLedgerIsEmpty() {
    ledger.wrong(2);
    ledger.proved(Instant.EPOCH);
    assertThatCode(() -> counted(9).mustAllow(ledger)).doesNotThrowAnyException();
  }

  @Test
  void whenTheTokenHasItsFactoryPin_thenOnlyEnrolmentMayBegin() {
    TriesTold blank = new TriesTold(OptionalInt.of(10), false, false, false, true);
    assertThatCode(() -> blank.mustSuit(Purpose.ENROLMENT, false)).doesNotThrowAnyException();
    suitRefused(blank, Purpose.UNLOCK, ProblemType.TOKEN_HAS_FACTORY_PIN);
    suitRefused(blank, Purpose.ROTATION, ProblemType.TOKEN_HAS_FACTORY_PIN);
  }

  @Test
  void whenTheTokenIsNotBlank_thenEnrolmentIsRefusedUnlessItHasBegun() {
    suitRefused(counted(10), Purpose.ENROLMENT, ProblemType.TOKEN_NOT_BLANK);
    assertThatCode(() -> counted(10).mustSuit(Purpose.ENROLMENT, true)).doesNotThrowAnyException();
  }

  private void refused(TriesTold told, ProblemType why) {
    assertThatThrownBy(() -> told.mustAllow(ledger))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(why));
  }

  private static void suitRefused(TriesTold told, Purpose purpose, ProblemType why) {
    assertThatThrownBy(() -> told.mustSuit(purpose, false))
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(why));
  }

  private static TriesTold counted(int left) {
    return new TriesTold(OptionalInt.of(left), left < 10, left == 1, left == 0, false);
  }

  private static TriesTold flagged(boolean low, boolean last) {
    return new TriesTold(OptionalInt.empty(), low, last, false, false);
  }
}
