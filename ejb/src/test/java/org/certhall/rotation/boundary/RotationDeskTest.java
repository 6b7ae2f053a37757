package org.certhall.rotation.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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
import org.certhall.rights.control.HeldRoles;
import org.certhall.rights.entity.BranchCode;
import org.certhall.rights.entity.HeldRole;
import org.certhall.rights.entity.StaffRole;
import org.certhall.rotation.boundary.TokenInHand.Finding;
import org.certhall.rotation.control.RotationStore;
import org.certhall.rotation.entity.RotationState;
import org.certhall.token.boundary.TokenDesk;
import org.certhall.token.entity.TokenSerial;
import org.certhall.unlock.boundary.Counter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RotationDeskTest {

  private static final String TOKEN = Counter.TOKEN;
  private static final String APPLICATION = "CERTHALL";
  private static final TokenPlace PLACE = new TokenPlace(TOKEN, APPLICATION);

  private Counter counter;
  private int releases;

  @BeforeEach
  void open() {
    counter = new Counter();
    counter.wiring.with(RotationStore.class, "org.certhall.rotation.boundary.JpaRotationStore");
    counter.staff = "clerk";
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private RotationDesk desk() {
    return counter.wiring.get(RotationDesk.class);
  }

  private RotationOccasion occasion() {
    return counter.wiring.get(RotationOccasion.class);
  }

  private TokenInHand look() {
    return counter.ask(() -> desk().look(TOKEN, APPLICATION));
  }

  private RotationView begin() {
    return counter.ask(() -> desk().beginByClerk(TOKEN, APPLICATION));
  }

  private RotationView releaseRetired(String why) {
    return counter.ask(() -> desk().releaseRetiredBySupervisor(TOKEN, APPLICATION, why));
  }

  /** A random value that was proved, as each release of the place leaves one behind. */
  private void proved(String id) {
    counter.later(Duration.ofMinutes(1));
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

  private void released(Purpose purpose, String current, String candidate) {
    counter.run(
        () -> {
          Release release =
              Release.at("release-" + releases, purpose, "U-" + releases, PLACE)
                  .to("assistant", "key", "nonce-" + releases)
                  .offer(current, candidate, new byte[] {1}, counter.now);
          release.apply(counter.now);
          counter.wiring.get(ReleaseStore.class).add(release);
        });
    releases++;
  }

  /** As an unlock leaves it: the subscriber's computer knows what is in the token. */
  private void unlocked() {
    proved("first");
    proved("second");
    released(Purpose.UNLOCK, "first", "second");
  }

  private void blocked() {
    counter.run(
        () -> counter.wiring.get(EscrowStore.class).lockLedger(PLACE).wrong(TryLedger.LIMIT));
    blockedElsewhere();
  }

  /** At another application of the token. */
  private void blockedElsewhere() {
    counter.run(() -> counter.wiring.get(TokenDesk.class).block(new TokenSerial(TOKEN)));
  }

  private static void assertRefused(ProblemType why, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(why));
  }

  @Test
  void whenTheTokenWasUnlockedSince_thenItsReplacingIsOfferedAndBegunOnce() {
    unlocked();
    assertThat(look().finding()).isEqualTo(Finding.EXPOSED);
    assertThat(look().owner()).isNotBlank();

    RotationView begun = begin();

    assertThat(begin().number()).isEqualTo(begun.number()).startsWith("R");
    assertThat(look().finding()).isEqualTo(Finding.UNDER_WAY);
    assertThat(look().number()).isEqualTo(begun.number());
    assertThat(counter.ask(() -> desk().open())).hasSize(1);
    assertThat(counter.audited).extracting(AuditEvent::deed).containsOnlyOnce("rotation.begun");
  }

  @Test
  void whenOnlyTheCounterKnowsTheValue_thenNothingIsOfferedAndABeginningRefused() {
    proved("makers");
    proved("first");
    released(Purpose.ENROLMENT, "makers", "first");
    assertThat(look().finding()).isEqualTo(Finding.SOUND);
    assertRefused(ProblemType.ROTATION_NOT_DUE, this::begin);
    proved("second");
    released(Purpose.ROTATION, "first", "second");
    assertThat(look().finding()).isEqualTo(Finding.SOUND);
  }

  @Test
  void whenTheTokenIsUnknownOrOfAnotherBranch_thenNothingIsSaidOfIt() {
    unlocked();
    assertThat(counter.ask(() -> desk().look("NOBODY-01", APPLICATION)).finding())
        .isEqualTo(Finding.UNKNOWN);
    String number = begin().number();
    counter.branch = "ELSEWHERE";
    assertThat(look())
        .isEqualTo(new TokenInHand(TOKEN, APPLICATION, Finding.UNKNOWN, null, null, 0));
    assertRefused(ProblemType.TOKEN_UNKNOWN, this::begin);
    assertRefused(ProblemType.NOT_FOUND, () -> counter.ask(() -> desk().see(number)));
    assertThat(counter.ask(() -> desk().open())).isEmpty();
  }

  @Test
  void whenASupervisorGivesUp_thenItIsClosedWithTheReasonAndAnotherCanBegin() {
    unlocked();
    String number = begin().number();
    assertRefused(
        ProblemType.REQUIRED, () -> counter.run(() -> desk().giveUpBySupervisor(number, " ")));
    counter.run(() -> desk().giveUpBySupervisor(number, "UKey 遗失"));
    assertThat(counter.ask(() -> desk().see(number)).state()).isEqualTo(RotationState.GIVEN_UP);
    assertRefused(
        ProblemType.ROTATION_NOT_OPEN,
        () -> counter.run(() -> desk().giveUpBySupervisor(number, "again")));
    assertThat(begin().number()).isNotEqualTo(number);
  }

  @Test
  void whenAnAssistantMayBeAtWork_thenItIsNotGivenUpYet() {
    unlocked();
    String number = begin().number();
    counter.run(
        () ->
            counter
                .wiring
                .get(ReleaseStore.class)
                .add(
                    Release.at("under-way", Purpose.ROTATION, number, PLACE)
                        .to("assistant", "key", "nonce")
                        .offer("first", "second", new byte[] {1}, counter.now)));
    assertRefused(
        ProblemType.RELEASE_UNDER_WAY,
        () -> counter.run(() -> desk().giveUpBySupervisor(number, "UKey 遗失")));
  }

  @Test
  void whenAnotherApplicationRefused_thenWhatThisOneOpensWithIsNotPutAside() {
    proved("first");
    proved("second");
    blockedElsewhere();

    assertThat(look().retired()).isZero();
    assertRefused(ProblemType.RETIRED_PINS_USED_UP, () -> releaseRetired("恢复 UKey"));
  }

  @Test
  void whenTheTokenIsBlocked_thenTheValuesThatWereReplacedAreReleasedOneAfterAnother() {
    proved("first");
    proved("second");
    proved("third");
    assertRefused(ProblemType.TOKEN_NOT_BLOCKED, () -> releaseRetired("恢复 UKey"));
    blocked();
    assertThat(look().finding()).isEqualTo(Finding.BLOCKED);
    assertThat(look().retired()).isEqualTo(2);
    assertRefused(ProblemType.TOKEN_BLOCKED, this::begin);
    assertRefused(ProblemType.REQUIRED, () -> releaseRetired(" "));

    String young = releaseRetired("持有者急用").number();
    assertThat(counter.ask(() -> occasion().retiredPin(young))).contains("second");
    assertRefused(ProblemType.ROTATION_UNDER_WAY, () -> releaseRetired("again"));
    counter.run(() -> occasion().blocked(young, PLACE));

    String old = releaseRetired("再试一次").number();
    assertThat(counter.ask(() -> occasion().retiredPin(old))).contains("first");
    counter.run(() -> occasion().blocked(old, PLACE));
    assertRefused(ProblemType.RETIRED_PINS_USED_UP, () -> releaseRetired("third time"));
    assertThat(counter.audited)
        .filteredOn(event -> event.deed().equals("rotation.retired-released"))
        .extracting(event -> event.details().get("reason"))
        .containsExactly("持有者急用", "再试一次");
  }

  @Test
  void whenAClerkHasABlockedTokenInHand_thenNoCountOfOtherValuesIsTold() {
    proved("first");
    proved("second");
    blocked();
    counter.roles =
        new HeldRoles(Set.of(HeldRole.at(new BranchCode(counter.branch), StaffRole.CLERK)));
    assertThat(look().finding()).isEqualTo(Finding.BLOCKED);
    assertThat(look().retired()).isZero();
    assertRefused(ProblemType.TOKEN_UNKNOWN, () -> releaseRetired("without the right"));
  }

  @Test
  void whenAnotherPlaceOfTheTokenIsLookedAt_thenItIsJudgedByItself() {
    unlocked();
    List<Finding> both =
        List.of(look().finding(), counter.ask(() -> desk().look(TOKEN, "OTHER")).finding());
    assertThat(both).containsExactly(Finding.EXPOSED, Finding.SOUND);
  }
}
