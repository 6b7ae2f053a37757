package org.certhall.escrow.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.certhall.authority.control.SealerFake;
import org.certhall.escrow.entity.AdministratorPin;
import org.certhall.escrow.entity.PinStanding;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.token.entity.PinAlphabet;
import org.certhall.token.entity.PinRule;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PinEscrowTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  private static final TokenPlace PLACE = new TokenPlace("T1", "APP1");
  private static final PinRule SHAPE = new PinRule(8, 16, PinAlphabet.PRINTABLE);

  private final EscrowStoreFake store = new EscrowStoreFake();
  private final PinEscrow escrow =
      new PinEscrow(store, new SealerFake(), new SecureRandom(), Clock.fixed(NOW, ZoneOffset.UTC));

  @BeforeEach
  void enrol() {
    escrow.enrol(PLACE, bytes("12345678"));
  }

  @Test
  void whenATokenIsUnknown_thenItHasNoCurrentPin() {
    assertThatThrownBy(() -> escrow.current(new TokenPlace("T2", "APP1")))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> assertThat(problem.type()).isEqualTo(ProblemType.ADMINISTRATOR_PIN_UNKNOWN));
  }

  @Test
  void whenEnrolledAgain_thenTheFirstPinStays() {
    escrow.enrol(PLACE, bytes("87654321"));
    assertThat(revealed(escrow.current(PLACE))).isEqualTo("12345678");
  }

  @Test
  void whenACandidateIsThere_thenItIsGivenAgain() {
    AdministratorPin first = escrow.candidate(PLACE, SHAPE);
    assertThat(escrow.candidate(PLACE, SHAPE)).isSameAs(first);
    assertThat(revealed(first)).hasSizeBetween(8, 16);
  }

  @Test
  void whenTheCandidateIsProved_thenItIsCurrentAndTheFactorysIsGone() {
    AdministratorPin factory = escrow.current(PLACE);
    AdministratorPin candidate = escrow.candidate(PLACE, SHAPE);
    escrow.prove(candidate.id());
    escrow.prove(candidate.id());
    assertThat(escrow.current(PLACE)).isSameAs(candidate);
    assertThat(factory.standing()).isEqualTo(PinStanding.RETIRED);
    assertThat(factory.sealed()).isEmpty();
  }

  @Test
  void whenALaterSessionOpensWithTheSuccessor_thenOnlyThenTheOldOneGoes() {
    AdministratorPin old = proved();
    AdministratorPin successor = proved();
    assertThat(old.sealed()).as("its successor could still turn out wrong").isPresent();
    escrow.opened(old.id());
    assertThat(old.sealed()).as("itself has opened nothing new").isPresent();
    escrow.opened(successor.id());
    assertThat(old.sealed()).isEmpty();
  }

  @Test
  void whenTheLogKnowsMoreThanTheDatabase_thenItsCandidateTakesThePlace() {
    AdministratorPin before = escrow.candidate(PLACE, SHAPE);
    assertThat(escrow.recall(logged("later", "logged-pin"))).isTrue();
    assertThat(revealed(escrow.candidate(PLACE, SHAPE))).isEqualTo("logged-pin");
    assertThat(before.standing()).as("no second is made before it").isEqualTo(PinStanding.CURRENT);
    assertThat(escrow.recall(EscrowEntry.proved("later", PLACE, NOW))).isTrue();
    assertThat(revealed(escrow.current(PLACE))).isEqualTo("logged-pin");
  }

  @Test
  void whenTheLogKnowsNoMore_thenReplayChangesNothing() {
    escrow.recall(logged("one", "logged-pin"));
    escrow.recall(EscrowEntry.proved("one", PLACE, NOW));
    assertThat(escrow.recall(logged("one", "logged-pin"))).isFalse();
    assertThat(escrow.recall(EscrowEntry.proved("one", PLACE, NOW))).isFalse();
    assertThat(escrow.recall(EscrowEntry.proved("of-another-hall", PLACE, NOW))).isFalse();
    assertThat(revealed(escrow.current(PLACE))).isEqualTo("logged-pin");
  }

  private AdministratorPin proved() {
    AdministratorPin pin = escrow.candidate(PLACE, SHAPE);
    escrow.prove(pin.id());
    return pin;
  }

  private static EscrowEntry logged(String id, String pin) {
    return new EscrowEntry(EscrowEntry.Kind.CANDIDATE, id, PLACE, NOW, Secret.taking(bytes(pin)));
  }

  private String revealed(AdministratorPin pin) {
    try (Secret secret = escrow.reveal(pin)) {
      return new String(secret.bytes(), StandardCharsets.US_ASCII);
    }
  }

  private static byte[] bytes(String pin) {
    return pin.getBytes(StandardCharsets.US_ASCII);
  }
}
