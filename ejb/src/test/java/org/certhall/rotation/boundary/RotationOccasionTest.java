package org.certhall.rotation.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.escrow.control.EscrowStore;
import org.certhall.escrow.control.ReleaseStore;
import org.certhall.escrow.entity.AdministratorPin;
import org.certhall.escrow.entity.PinStanding;
import org.certhall.escrow.entity.Purpose;
import org.certhall.escrow.entity.Release;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.escrow.entity.TryLedger;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rotation.control.RotationStore;
import org.certhall.rotation.control.RotationStoreFake;
import org.certhall.rotation.entity.RotationState;
import org.certhall.token.boundary.TokenDesk;
import org.certhall.token.control.TokenStore;
import org.certhall.token.entity.TokenSerial;
import org.certhall.token.entity.TokenState;
import org.certhall.unlock.boundary.Counter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RotationOccasionTest {

  private static final TokenPlace PLACE = new TokenPlace(Counter.TOKEN, "CERTHALL");

  private Counter counter;
  private String number;

  /** A token that was unlocked, and a rotation of it. */
  @BeforeEach
  void open() {
    counter = new Counter();
    counter.wiring.with(RotationStore.class, new RotationStoreFake());
    replace("first");
    replace("second");
    release(Purpose.UNLOCK, "U-1", "first", "second");
    number =
        counter.ask(
            () ->
                counter
                    .wiring
                    .get(RotationDesk.class)
                    .beginByClerk(Counter.TOKEN, "CERTHALL")
                    .number());
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private void replace(String id) {
    counter.run(
        () -> {
          EscrowStore escrow = counter.wiring.get(EscrowStore.class);
          escrow.standing(PLACE, PinStanding.CURRENT).ifPresent(old -> old.retire(counter.now));
          escrow.settle();
          AdministratorPin pin = AdministratorPin.candidate(id, PLACE, new byte[] {1}, counter.now);
          escrow.add(pin);
          pin.promote(counter.now);
        });
  }

  private void release(Purpose purpose, String order, String current, String candidate) {
    counter.run(
        () -> {
          Release release =
              Release.at(order + candidate, purpose, order, PLACE)
                  .to("assistant", "key", order + candidate)
                  .offer(current, candidate, new byte[] {1}, counter.now);
          release.apply(counter.now);
          counter.wiring.get(ReleaseStore.class).add(release);
        });
  }

  private RotationOccasion occasion() {
    return counter.wiring.get(RotationOccasion.class);
  }

  private RotationState state() {
    return counter.ask(() -> counter.wiring.get(RotationDesk.class).see(number)).state();
  }

  @Test
  void whenItIsAskedWhatFor_thenItServesRotationsAlone() {
    assertThat(Purpose.values()).filteredOn(occasion()::serves).containsExactly(Purpose.ROTATION);
  }

  @Test
  void whenAFreshValueIsProved_thenItIsCompletedOnce() {
    replace("third");
    release(Purpose.ROTATION, number, "second", "third");
    counter.run(() -> occasion().completed(number));
    counter.run(() -> occasion().completed(number));
    assertThat(state()).isEqualTo(RotationState.COMPLETED);
    assertThat(counter.audited).extracting(AuditEvent::deed).containsOnlyOnce("rotation.completed");
  }

  /** The candidate of an unlock that was broken off: the token held it, and so does a computer. */
  @Test
  void whenTheProvedValueIsAnOldCandidateThatOthersKnow_thenItGoesOn() {
    replace("third");
    release(Purpose.UNLOCK, "U-2", "second", "third");
    release(Purpose.ROTATION, number, "second", "third");
    counter.run(() -> occasion().completed(number));
    assertThat(state()).isEqualTo(RotationState.OPEN);

    replace("fourth");
    release(Purpose.ROTATION, number, "third", "fourth");
    counter.run(() -> occasion().completed(number));
    assertThat(state()).isEqualTo(RotationState.COMPLETED);
  }

  @Test
  void whenThePlaceIsAnotherOrItIsOver_thenItEntitlesToNothing() {
    TokenPlace other = new TokenPlace(Counter.TOKEN, "OTHER");
    assertThatThrownBy(() -> counter.ask(() -> occasion().terms(number, other)))
        .satisfies(is(ProblemType.RELEASE_INVITATION_WRONG));
    assertThat(counter.ask(() -> occasion().terms(number, PLACE)).releasesOfOrder()).isEqualTo(3);
    counter.run(() -> occasion().blocked(number, PLACE));
    assertThatThrownBy(() -> counter.ask(() -> occasion().terms(number, PLACE)))
        .satisfies(is(ProblemType.ROTATION_NOT_OPEN));
  }

  @Test
  void whenARetiredValueHasOpenedTheToken_thenItIsFreeAgainAndCurrentIsRightAgain() {
    counter.run(() -> occasion().blocked(number, PLACE));
    counter.run(() -> occasion().blocked(number, PLACE));
    assertThat(state()).isEqualTo(RotationState.BLOCKED);
    counter.run(
        () -> counter.wiring.get(EscrowStore.class).lockLedger(PLACE).wrong(TryLedger.LIMIT));
    number =
        counter.ask(
            () ->
                counter
                    .wiring
                    .get(RotationDesk.class)
                    .releaseRetiredBySupervisor(Counter.TOKEN, "CERTHALL", "恢复 UKey")
                    .number());
    assertThat(counter.ask(() -> occasion().retiredPin(number))).contains("first");

    replace("third");
    release(Purpose.ROTATION, number, "first", "third");
    counter.run(() -> occasion().proved(number));
    counter.run(() -> occasion().completed(number));

    assertThat(state()).isEqualTo(RotationState.COMPLETED);
    assertThat(counter.ask(() -> occasion().retiredPin(number))).isEmpty();
    TokenStore tokens = counter.wiring.get(TokenStore.class);
    assertThat(counter.ask(() -> tokens.find(new TokenSerial(Counter.TOKEN))).orElseThrow().state())
        .isEqualTo(TokenState.NORMAL);
    assertThat(counter.audited)
        .extracting(AuditEvent::deed)
        .containsOnlyOnce("token.blocked", "token.unblocked");
    counter.run(() -> counter.wiring.get(TokenDesk.class).unblock(new TokenSerial(Counter.TOKEN)));
    assertThat(counter.audited).extracting(AuditEvent::deed).containsOnlyOnce("token.unblocked");

    counter.run(() -> counter.wiring.get(TokenDesk.class).block(new TokenSerial(Counter.TOKEN)));
    counter.run(() -> occasion().completed(number));
    assertThat(counter.ask(() -> tokens.find(new TokenSerial(Counter.TOKEN))).orElseThrow().state())
        .as("an old receipt that comes again")
        .isEqualTo(TokenState.BLOCKED);
  }

  private static Consumer<Throwable> is(ProblemType type) {
    return thrown -> assertThat(((Problem) thrown).type()).isEqualTo(type);
  }
}
