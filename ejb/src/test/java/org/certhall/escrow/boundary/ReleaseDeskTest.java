package org.certhall.escrow.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.certhall.authority.control.KeysInMemory;
import org.certhall.escrow.control.AssistantInTest;
import org.certhall.escrow.entity.PinStanding;
import org.certhall.escrow.entity.Purpose;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseDeskTest {

  private static final TokenPlace PLACE = new TokenPlace("T1", "APP1");
  private static final TokenPlace OTHER = new TokenPlace("T2", "APP1");

  private static final String TOO_LONG = "A".repeat(5000);

  @TempDir Path folder;
  private final OccasionInMemory occasion = new OccasionInMemory();
  private final KeysInMemory keys = new KeysInMemory();
  private final AssistantInTest assistant = new AssistantInTest();
  private final AssistantInTest second = new AssistantInTest();
  private Instant now = Instant.parse("2026-11-20T08:00:00Z");
  private HallOnDisk hall;

  @BeforeEach
  void start() {
    hall =
        new HallOnDisk(
            folder.resolve("hall"),
            keys,
            occasion,
            thumbprint -> List.of(assistant.thumbprint(), second.thumbprint()).contains(thumbprint),
            new Clock() {
              @Override
              public Instant instant() {
                now = now.plusMillis(1);
                return now;
              }

              @Override
              public java.time.ZoneId getZone() {
                return ZoneOffset.UTC;
              }

              @Override
              public Clock withZone(java.time.ZoneId zone) {
                return this;
              }
            });
    for (TokenPlace place : List.of(PLACE, OTHER)) {
      hall.enrol(place, "factory-pin".getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    occasion.approve("U-1", PLACE);
    occasion.approve("U-2", OTHER);
  }

  @AfterEach
  void stop() {
    hall.close();
  }

  @Test
  void whenAsked_thenCommittedThenSyncedThenLoggedThenAnswered() {
    List<HallOnDisk.At> order = new ArrayList<>();
    hall.fate(order::add);
    ask(assistant, "U-1", PLACE);
    assertThat(order)
        .containsExactly(
            HallOnDisk.At.BEFORE_COMMIT,
            HallOnDisk.At.AFTER_COMMIT,
            HallOnDisk.At.AFTER_SYNC,
            HallOnDisk.At.AFTER_LOG);
  }

  @Test
  void whenAskedAgainForTheOrder_thenTheSameCandidateIsOffered() {
    ask(assistant, "U-1", PLACE);
    String candidate = hall.pin(PLACE, PinStanding.CANDIDATE);
    ask(assistant, "U-1", PLACE);
    assertThat(hall.pin(PLACE, PinStanding.CANDIDATE)).isEqualTo(candidate).hasSize(16);
  }

  @Test
  void whenTheAssistantIsNotPaired_thenRefused() {
    refused(ProblemType.RELEASE_ASSISTANT_UNKNOWN, () -> ask(new AssistantInTest(), "U-1", PLACE));
    assertThat(hall.audit).extracting("deed").contains("release.refused");
  }

  @Test
  void whenAnotherAssistantBringsTheInvitation_thenRefused() {
    String invitation = invite(assistant, "U-1", PLACE);
    refused(
        ProblemType.RELEASE_ASSISTANT_UNKNOWN,
        () -> hall.desk.ask(second.ask(invitation, "U-1", PLACE)));
  }

  @Test
  void whenTheAskNamesAnotherTokenThanTheInvitation_thenRefused() {
    String invitation = invite(assistant, "U-1", PLACE);
    refused(
        ProblemType.RELEASE_INVITATION_WRONG,
        () -> hall.desk.ask(assistant.ask(invitation, "U-1", OTHER)));
  }

  @Test
  void whenTheInvitationIsOfAnotherHall_thenRefused() {
    String forged =
        new org.certhall.escrow.control.Invitations(
                new org.certhall.authority.control.KeyStoreSigner(
                    new KeysInMemory(),
                    new org.certhall.authority.control.HallSuccessionFake(),
                    Clock.fixed(now, ZoneOffset.UTC)),
                HallOnDisk.NAME,
                new java.security.SecureRandom(),
                Clock.fixed(now, ZoneOffset.UTC))
            .write(Purpose.UNLOCK, "U-1", PLACE, assistant.thumbprint(), OccasionInMemory.USER);
    refused(
        ProblemType.RELEASE_INVITATION_WRONG,
        () -> hall.desk.ask(assistant.ask(forged, "U-1", PLACE)));
  }

  @Test
  void whenTheInvitationHasRunOut_thenRefused() {
    String invitation = invite(assistant, "U-1", PLACE);
    now = now.plusSeconds(601);
    refused(
        ProblemType.RELEASE_INVITATION_WRONG,
        () -> hall.desk.ask(assistant.ask(invitation, "U-1", PLACE)));
  }

  @Test
  void whenTheHallsKeyIsReplacedAfterTheInvitation_thenTheKeyThatInvitedSignsTheOffer() {
    String invitation = invite(assistant, "U-1", PLACE);
    String old = hall.rollOver(now);
    ReleaseDesk.Offered offered = hall.desk.ask(assistant.ask(invitation, "U-1", PLACE));
    assertThat(assistant.statement(offered.offer()).getHeader().getKeyID()).isEqualTo(old);
    String later = invite(assistant, "U-1", PLACE);
    offered = hall.desk.ask(assistant.ask(later, "U-1", PLACE));
    assertThat(assistant.statement(offered.offer()).getHeader().getKeyID()).isNotEqualTo(old);
  }

  @Test
  void whenTheAskIsReplayedWithAnotherReleaseKey_thenRefused() {
    String invitation = invite(assistant, "U-1", PLACE);
    hall.desk.ask(assistant.ask(invitation, "U-1", PLACE));
    assistant.newReleaseKey();
    refused(
        ProblemType.RELEASE_INVITATION_WRONG,
        () -> hall.desk.ask(assistant.ask(invitation, "U-1", PLACE)));
  }

  @Test
  void whenTheOrderIsOfAnotherToken_thenRefused() {
    refused(ProblemType.RELEASE_NOT_READY, () -> ask(assistant, "U-1", OTHER));
  }

  @Test
  void whenThreeReleasesOfAnOrderAreUsed_thenRefused() {
    for (int i = 0; i < 3; i++) {
      ask(assistant, "U-1", PLACE);
    }
    refused(ProblemType.RELEASES_OF_ORDER_USED, () -> ask(assistant, "U-1", PLACE));
  }

  @Test
  void whenOffersWereNeverBegun_thenTheyDoNotUseUpTheOrder() {
    for (int i = 0; i < 4; i++) {
      ReleaseDesk.Offered offered = ask(assistant, "U-1", PLACE);
      assistant.receipt(hall.desk, offered, PLACE, "NOT_STARTED", "NONE", false, 0, 0);
    }
    ask(assistant, "U-1", PLACE);
  }

  @Test
  void whenFiveReleasesOfATokenAreUsedInADay_thenRefusedUntilTheNext() {
    for (int i = 0; i < 5; i++) {
      occasion.approve("U-1" + i, PLACE);
      ask(assistant, "U-1" + i, PLACE);
    }
    refused(ProblemType.RELEASES_OF_DAY_USED, () -> ask(assistant, "U-1", PLACE));
    now = now.plusSeconds(86_400);
    ask(assistant, "U-1", PLACE);
  }

  @Test
  void whenASecondComputerAsksWithinTenMinutes_thenRefusedAndThenNot() {
    ask(assistant, "U-1", PLACE);
    refused(ProblemType.RELEASE_ELSEWHERE, () -> ask(second, "U-1", PLACE));
    now = now.plusSeconds(600);
    ask(second, "U-1", PLACE);
  }

  @Test
  void whenTheFirstSaysThatItHasNotStarted_thenASecondComputerMayBeginAtOnce() {
    ReleaseDesk.Offered offered = ask(assistant, "U-1", PLACE);
    assistant.receipt(hall.desk, offered, PLACE, "NOT_STARTED", "NONE", false, 0, 0);
    assertThat(occasion.state("U-1")).isEqualTo("APPROVED");
    ask(second, "U-1", PLACE);
  }

  @Test
  void whenTheHallsClockWasAYearAhead_thenNobodyWaitsAYear() {
    now = now.plusSeconds(365L * 86_400);
    ask(assistant, "U-1", PLACE);
    now = now.minusSeconds(365L * 86_400);
    ask(second, "U-1", PLACE);
  }

  @Test
  void whenProved_thenTheCandidateIsCurrentAndTheOrderComplete() {
    ReleaseDesk.Offered offered = ask(assistant, "U-1", PLACE);
    String candidate = hall.pin(PLACE, PinStanding.CANDIDATE);
    assistant.receipt(hall.desk, offered, PLACE, "DONE", "CANDIDATE", true, 0, 0);
    assertThat(hall.pin(PLACE, PinStanding.CURRENT)).isEqualTo(candidate);
    assertThat(hall.pin(PLACE, PinStanding.CANDIDATE)).isNull();
    assertThat(occasion.state("U-1")).isEqualTo("COMPLETED");
  }

  @Test
  void whenTheReceiptComesTwice_thenTheEndIsTheSame() {
    ReleaseDesk.Offered offered = ask(assistant, "U-1", PLACE);
    assistant.receipt(hall.desk, offered, PLACE, "DONE", "CANDIDATE", true, 0, 0);
    String current = hall.pin(PLACE, PinStanding.CURRENT);
    assistant.receipt(hall.desk, offered, PLACE, "DONE", "CANDIDATE", true, 0, 0);
    assertThat(hall.pin(PLACE, PinStanding.CURRENT)).isEqualTo(current);
  }

  @Test
  void whenTheOfferHasLapsedALongTimeAgo_thenItsReceiptStillCounts() {
    ReleaseDesk.Offered offered = ask(assistant, "U-1", PLACE);
    now = now.plusSeconds(365L * 86_400);
    assistant.receipt(hall.desk, offered, PLACE, "DONE", "CANDIDATE", true, 0, 0);
    assertThat(occasion.state("U-1")).isEqualTo("COMPLETED");
  }

  @Test
  void whenBothValuesAreRefused_thenOrderAndTokenAreBlocked() {
    ReleaseDesk.Offered offered = ask(assistant, "U-1", PLACE);
    assistant.receipt(hall.desk, offered, PLACE, "LOGIN", "NONE", false, 1, 1);
    assertThat(occasion.state("U-1")).isEqualTo("BLOCKED");
    assertThat(hall.wrongTries(PLACE)).isEqualTo(2);
  }

  @Test
  void whenTheAdministratorPinIsLocked_thenOrderAndTokenAreBlocked() {
    ReleaseDesk.Offered offered = ask(assistant, "U-1", PLACE);
    assistant.receipt(hall.desk, offered, PLACE, "LOGIN", "PIN_LOCKED", "NONE", false, 0, 0);
    assertThat(occasion.state("U-1")).isEqualTo("BLOCKED");
  }

  @Test
  void whenAnEarlierReleaseIsUnresolved_thenTheOrderIsNotAsBeforeItsOffers() {
    ReleaseDesk.Offered lost = ask(assistant, "U-1", PLACE);
    assistant.keepKey();
    ReleaseDesk.Offered next = ask(assistant, "U-1", PLACE);
    assistant.receipt(hall.desk, next, PLACE, "NOT_STARTED", "NONE", false, 0, 0);
    assertThat(occasion.state("U-1")).isEqualTo("RELEASING");

    assistant.backToKeptKey();
    assistant.receipt(hall.desk, lost, PLACE, "NOT_STARTED", "NONE", false, 0, 0);
    assertThat(occasion.state("U-1")).isEqualTo("APPROVED");
  }

  @Test
  void whenARefusedAskTellsOfWrongTries_thenTheyCountAllTheSame() {
    ReleaseDesk.Offered offered = ask(assistant, "U-1", PLACE);
    java.util.Map<String, Object> told =
        java.util.Map.of(
            "release", offered.release(), "step", "LOGIN", "wrongCurrent", 1, "wrongCandidate", 1);
    assistant.newReleaseKey();
    String ask = assistant.ask(invite(assistant, "U-1", PLACE), "U-1", PLACE, List.of(told));
    refused(ProblemType.ADMINISTRATOR_TRIES_FEW, () -> hall.desk.ask(ask));
    assertThat(hall.wrongTries(PLACE)).isEqualTo(2);
  }

  @Test
  void whenALateReceiptProves_thenWrongTriesOfALaterReleaseStillCount() {
    ReleaseDesk.Offered late = ask(assistant, "U-1", PLACE);
    assistant.keepKey();
    ReleaseDesk.Offered next = ask(assistant, "U-1", PLACE);
    assistant.receipt(hall.desk, next, PLACE, "LOGIN", "NONE", false, 1, 0);
    assistant.backToKeptKey();
    assistant.receipt(hall.desk, late, PLACE, "DONE", "CANDIDATE", true, 0, 0);
    assertThat(hall.wrongTries(PLACE)).isEqualTo(1);
  }

  @Test
  void whenALateReceiptProvesTheOldValue_thenWrongTriesOfALaterReleaseStillCount() {
    ReleaseDesk.Offered late = ask(assistant, "U-1", PLACE);
    assistant.keepKey();
    ReleaseDesk.Offered next = ask(assistant, "U-1", PLACE);
    assistant.receipt(hall.desk, next, PLACE, "LOGIN", "NONE", false, 0, 1);
    assistant.backToKeptKey();
    assistant.receipt(hall.desk, late, PLACE, "USER_PIN", "CURRENT", true, 0, 0);
    assertThat(hall.wrongTries(PLACE)).isEqualTo(1);
  }

  @Test
  void whenAWrongTryIsToldTwice_thenItCountsOnce() {
    ReleaseDesk.Offered offered = ask(assistant, "U-1", PLACE);
    assistant.receipt(hall.desk, offered, PLACE, "LOGIN", "NONE", false, 1, 0);
    assistant.receipt(hall.desk, offered, PLACE, "LOGIN", "NONE", false, 1, 0);
    assertThat(hall.wrongTries(PLACE)).isEqualTo(1);
  }

  @Test
  void whenAReceiptHasNotTheSecretOfItsOffer_thenRefused() {
    ReleaseDesk.Offered mine = ask(assistant, "U-1", PLACE);
    ReleaseDesk.Offered others = ask(second, "U-2", OTHER);
    refused(
        ProblemType.RECEIPT_WRONG,
        () ->
            second.receipt(
                hall.desk,
                new ReleaseDesk.Offered(mine.release(), others.offer()),
                PLACE,
                "DONE",
                "CANDIDATE",
                true,
                0,
                0));
    assertThat(hall.pin(PLACE, PinStanding.CURRENT)).isEqualTo("factory-pin");
  }

  @Test
  void whenAnAssistantLiesAboutAnotherToken_thenRefused() {
    ReleaseDesk.Offered offered = ask(assistant, "U-1", PLACE);
    refused(
        ProblemType.RECEIPT_WRONG,
        () -> assistant.receipt(hall.desk, offered, OTHER, "DONE", "CANDIDATE", true, 0, 0));
  }

  @Test
  void whenAnAssistantLiesThatTheCandidateIsProved_thenTheOldValueIsKept() {
    ReleaseDesk.Offered first = ask(assistant, "U-1", PLACE);
    assistant.receipt(hall.desk, first, PLACE, "DONE", "CANDIDATE", true, 0, 0);
    String before = hall.pin(PLACE, PinStanding.CURRENT);
    occasion.approve("U-3", PLACE);
    ReleaseDesk.Offered offered = ask(assistant, "U-3", PLACE);
    assistant.receipt(hall.desk, offered, PLACE, "DONE", "CANDIDATE", true, 0, 0);
    assertThat(hall.pin(PLACE, PinStanding.RETIRED)).isEqualTo(before);
  }

  @Test
  void whenALaterSessionOpensWithTheNewValue_thenTheRetiredOneIsErased() {
    for (String order : List.of("U-1", "U-3", "U-4")) {
      occasion.approve(order, PLACE);
      assistant.receipt(
          hall.desk, ask(assistant, order, PLACE), PLACE, "DONE", "CANDIDATE", true, 0, 0);
    }
    assertThat(hall.retiredValues(PLACE)).isEqualTo(1);
  }

  @Test
  void whenAHostileReceiptIsSent_thenRefusedWithoutAnyChange() {
    ReleaseDesk.Offered offered = ask(assistant, "U-1", PLACE);
    refused(ProblemType.RECEIPT_WRONG, () -> hall.desk.receipt(offered.release(), "e30", "AAAA"));
    refused(ProblemType.RELEASE_UNKNOWN, () -> hall.desk.receipt("nobody", "e30", "AAAA"));
    refused(ProblemType.MALFORMED, () -> hall.desk.receipt(offered.release(), TOO_LONG, "A"));
    refused(ProblemType.MALFORMED, () -> hall.desk.ask("not.a.jws"));
    refused(ProblemType.MALFORMED, () -> hall.desk.ask(null));
  }

  @Test
  void whenStrangersSendAnything_thenItIsCountedAndNoRowOfTheAuditIsWritten() {
    int before = hall.audit.size();
    refused(ProblemType.MALFORMED, () -> hall.desk.ask("not.a.jws"));
    refused(ProblemType.RELEASE_UNKNOWN, () -> hall.desk.receipt("nobody", "e30", "AAAA"));
    hall.desk.receipt(java.util.UUID.randomUUID().toString(), "e30", "AAAA");
    assertThat(hall.audit).hasSize(before);
    assertThat(hall.door.turnedAway()).isEqualTo(3);
  }

  @Test
  void whenAReceiptOfAKnownReleaseIsForged_thenThatStandsInTheAudit() {
    ReleaseDesk.Offered offered = ask(assistant, "U-1", PLACE);
    refused(ProblemType.RECEIPT_WRONG, () -> hall.desk.receipt(offered.release(), "e30", "AAAA"));
    assertThat(hall.audit).extracting("deed").contains("release.receipt-refused");
    assertThat(hall.door.turnedAway()).isZero();
  }

  @Test
  void whenTheReleaseIsNotKnown_thenTheHallSaysSoUnderItsSignature() throws Exception {
    String lost = java.util.UUID.randomUUID().toString();
    String ack = hall.desk.receipt(lost, "e30", "AAAA").ack();
    assertThat(com.nimbusds.jose.JWSObject.parse(ack).getPayload().toJSONObject())
        .containsEntry("release", lost)
        .containsEntry("state", "UNKNOWN");
  }

  @Test
  void whenOneNetworkAsksWithoutEnd_thenItWaitsAndOthersDoNot() {
    hall.address = "203.0.113.7";
    for (int i = 0; i < 60; i++) {
      refused(ProblemType.MALFORMED, () -> hall.desk.ask("not.a.jws"));
    }
    refused(ProblemType.CALLS_TOO_OFTEN, () -> hall.desk.ask("not.a.jws"));
    hall.address = "203.0.113.8";
    refused(ProblemType.MALFORMED, () -> hall.desk.ask("not.a.jws"));
    hall.address = "203.0.113.7";
    now = now.plusSeconds(600);
    refused(ProblemType.MALFORMED, () -> hall.desk.ask("not.a.jws"));
  }

  @Test
  void whenTheTokenWasNeverEnrolled_thenRefused() {
    TokenPlace stranger = new TokenPlace("T9", "APP1");
    occasion.approve("U-9", stranger);
    refused(ProblemType.ADMINISTRATOR_PIN_UNKNOWN, () -> ask(assistant, "U-9", stranger));
  }

  @Test
  void whenATokenThatIsNotBlankIsToBeEnrolled_thenRefused() {
    refused(ProblemType.TOKEN_NOT_BLANK, () -> enrol(PLACE));
  }

  @Test
  void whenItWasPulledOutBeforeTheUserPinWasProved_thenTheEnrolmentGoesOn() {
    ReleaseDesk.Offered first = ask(assistant, "U-1", PLACE);
    assistant.receipt(hall.desk, first, PLACE, "USER_LOGIN", "CANDIDATE", false, 0, 0);
    String ours = hall.pin(PLACE, PinStanding.CURRENT);

    assertThat(assistant.open(enrol(PLACE).offer())).containsEntry("current", encoded(ours));
  }

  @Test
  void whenAnOrderIsGivenUpWhileAnAssistantMayBeAtWork_thenRefusedAndLaterNot() {
    ReleaseDesk.Offered offered = ask(assistant, "U-1", PLACE);
    refused(ProblemType.RELEASE_UNDER_WAY, () -> hall.end("U-1", PLACE));
    now = now.plusSeconds(600);
    hall.end("U-1", PLACE);
    occasion.close("U-1");
    assertThat(hall.audit).extracting("deed").contains("release.lapsed");

    assistant.receipt(hall.desk, offered, PLACE, "DONE", "CANDIDATE", true, 0, 0);
    assertThat(hall.pin(PLACE, PinStanding.CANDIDATE)).isNull();
  }

  @Test
  void whenAnotherOrderOfThePlaceIsGivenUp_thenTheOfferStands() {
    ask(assistant, "U-1", PLACE);
    hall.end("U-7", PLACE);
    assertThat(hall.audit).extracting("deed").doesNotContain("release.lapsed");
  }

  @Test
  void whenOnlyItsOwnSessionKnowsTheValue_thenNoRotationIsDue() {
    done("U-1", assistant);
    assertThat(hall.isRotationDue(PLACE)).isFalse();
    done("U-3", second);
    assertThat(hall.isRotationDue(PLACE)).isFalse();
  }

  @Test
  void whenASubscribersComputerHadTheValue_thenItIsExposedThoughNoRotationIsDueBefore() {
    assertThat(hall.isExposed(PLACE)).isFalse();
    done("U-1", assistant);
    assertThat(hall.isExposed(PLACE)).isTrue();
    assertThat(hall.isRotationDue(PLACE)).isFalse();
  }

  @Test
  void whenTheCandidateWentToTwoAssistants_thenRotationIsDueUntilItIsReplaced() {
    ask(assistant, "U-1", PLACE);
    now = now.plusSeconds(600);
    assistant.newReleaseKey();
    done("U-1", second);
    assertThat(hall.isRotationDue(PLACE)).isTrue();
    done("U-3", second);
    assertThat(hall.isRotationDue(PLACE)).isFalse();
  }

  @Test
  void whenTheCandidateWentToTwoOrders_thenRotationIsDue() {
    ReleaseDesk.Offered first = ask(assistant, "U-1", PLACE);
    assistant.receipt(hall.desk, first, PLACE, "NOT_STARTED", "NONE", false, 0, 0);
    done("U-3", assistant);
    assertThat(hall.isRotationDue(PLACE)).isTrue();
  }

  @Test
  void whenTheCurrentValueWasGivenOutAndNotReplaced_thenRotationIsDue() {
    done("U-1", assistant);
    occasion.approve("U-3", PLACE);
    ReleaseDesk.Offered offered = ask(second, "U-3", PLACE);
    second.receipt(hall.desk, offered, PLACE, "NOT_STARTED", "NONE", false, 0, 0);
    assertThat(hall.isRotationDue(PLACE)).isTrue();
  }

  private void done(String order, AssistantInTest who) {
    occasion.approve(order, PLACE);
    who.receipt(hall.desk, ask(who, order, PLACE), PLACE, "DONE", "CANDIDATE", true, 0, 0);
  }

  private ReleaseDesk.Offered enrol(TokenPlace place) {
    assistant.newReleaseKey();
    String invitation =
        hall.invitations.write(
            Purpose.ENROLMENT, "U-1", place, assistant.thumbprint(), OccasionInMemory.USER);
    return hall.desk.ask(assistant.ask(invitation, "U-1", place));
  }

  private static String encoded(String pin) {
    return com.nimbusds.jose.util.Base64URL.encode(pin).toString();
  }

  private String invite(AssistantInTest who, String order, TokenPlace place) {
    return hall.invitations.write(
        Purpose.UNLOCK, order, place, who.thumbprint(), OccasionInMemory.USER);
  }

  private ReleaseDesk.Offered ask(AssistantInTest who, String order, TokenPlace place) {
    who.newReleaseKey();
    return hall.desk.ask(who.ask(invite(who, order, place), order, place));
  }

  private static void refused(
      ProblemType why, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(why));
  }
}
