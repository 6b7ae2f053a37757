package org.certhall.enrolment.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.certificate.control.Freshness;
import org.certhall.certificate.control.IssuanceInMemory.Killed;
import org.certhall.certificate.control.Publication;
import org.certhall.certificate.control.RevocationEpochs;
import org.certhall.certificate.control.RevocationListStore;
import org.certhall.certificate.entity.CertificateStatus;
import org.certhall.certificate.entity.RevocationReason;
import org.certhall.database.control.Durability;
import org.certhall.enrolment.entity.EnrolmentState;
import org.certhall.escrow.control.EscrowStore;
import org.certhall.escrow.control.ReleaseStore;
import org.certhall.escrow.entity.AdministratorPin;
import org.certhall.escrow.entity.Purpose;
import org.certhall.escrow.entity.Release;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.HeldRoles;
import org.certhall.rights.entity.BranchCode;
import org.certhall.rights.entity.HeldRole;
import org.certhall.rights.entity.StaffRole;
import org.certhall.token.control.TokenStore;
import org.certhall.token.entity.TokenSerial;
import org.certhall.token.entity.TokenState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnrolmentGiveUpDeskTest extends AtTheCounter {

  private static final String WHY = "UKey 损坏";

  @BeforeEach
  void supervise() {
    counter.staff = "supervisor";
    counter
        .wiring
        .with(RevocationListStore.class, hall.lists)
        .with(Publication.class, hall.publication())
        .with(Freshness.class, hall.freshness())
        .with(RevocationEpochs.class, hall.epochs)
        .with(Durability.class, () -> hall.store.log.add("sync"));
  }

  private EnrolmentGiveUpDesk giveUpDesk() {
    return counter.wiring.get(EnrolmentGiveUpDesk.class);
  }

  private EnrolmentView giveUp(String number) {
    return ask(() -> giveUpDesk().giveUpBySupervisor(number, BLANK, WHY));
  }

  /** As the offer of a release does. */
  private EnrolmentView written() throws Exception {
    EnrolmentView begun = begin();
    counter.run(() -> counter.wiring.get(EnrolmentOccasion.class).offered(begun.number()));
    return begun;
  }

  @Test
  void whenACertificateWasIssued_thenItIsRevokedAndListedAndTheTokenIsWithdrawn() throws Exception {
    String number = written().number();
    EnrolmentView certified = certified();
    assertThat(certified.number()).isEqualTo(number);
    int lists = hall.lists.all.size();

    EnrolmentView ended = giveUp(number);

    assertThat(ended.state()).isEqualTo(EnrolmentState.GIVEN_UP);
    assertThat(ended.certificate().orElseThrow().status()).isEqualTo(CertificateStatus.REVOKED);
    assertThat(hall.store.find(ended.certificate().orElseThrow().serial()).orElseThrow().reason())
        .contains(RevocationReason.CESSATION_OF_OPERATION);
    assertThat(hall.lists.all.size()).isGreaterThan(lists);
    TokenStore tokens = counter.wiring.get(TokenStore.class);
    assertThat(ask(() -> tokens.find(new TokenSerial(BLANK))).orElseThrow().state())
        .isEqualTo(TokenState.WITHDRAWN);
    assertThat(counter.audited)
        .extracting(AuditEvent::deed)
        .containsSubsequence(
            "enrolment.giving-up", "certificate.revoked", "token.withdrawn", "enrolment.given-up");
    assertThat(counter.audited)
        .filteredOn(event -> event.deed().equals("enrolment.giving-up"))
        .extracting(event -> event.details().get("reason"))
        .containsExactly(WHY);
  }

  @Test
  void whenItIsGivenUp_thenTheOrganisationBeginsWithAnotherTokenAndNotWithThatOne()
      throws Exception {
    giveUp(written().number());
    assertRefused(ProblemType.TOKEN_WITHDRAWN, this::begin);
    EnrolmentView next = ask(() -> desk().beginByClerk(form(counter.subscriberId(), "BLANK-0002")));
    assertThat(next.state()).isEqualTo(EnrolmentState.OPEN);
    assertThat(ask(() -> desk().open())).hasSize(1);
  }

  @Test
  void whenNothingWasWritten_thenTheTokenIsStillBlank() {
    giveUp(begin().number());
    assertThat(begin().state()).isEqualTo(EnrolmentState.OPEN);
  }

  @Test
  void whenItIsOver_thenNoStepIsTakenAndNothingIsGivenUpTwice() throws Exception {
    String number = written().number();
    EnrolmentView certified = certified();
    giveUp(number);
    byte[] request = request("CN=late");
    byte[] signature = proof(certified, ORIGIN);
    byte[] certificate = certified.certificate().orElseThrow().content().der();
    assertRefused(
        ProblemType.ENROLMENT_NOT_OPEN,
        () -> ask(() -> desk().certifyByClerk(number, "0a01", request)));
    assertThatThrownBy(() -> ask(() -> desk().proveByClerk(number, certificate, signature)))
        .isInstanceOf(org.certhall.problem.Problem.class);
    assertRefused(ProblemType.ENROLMENT_NOT_OPEN, () -> giveUp(number));
    pinsProved(number);
    assertThat(ask(() -> desk().see(number)).state()).isEqualTo(EnrolmentState.GIVEN_UP);
  }

  /** The hall died after the order was shut and before its certificate was revoked. */
  @Test
  void whenItIsBrokenOffBetween_thenItIsListedAndGivenUpAgain() throws Exception {
    String number = written().number();
    EnrolmentView certified = certified();
    assertThatThrownBy(
            () -> {
              ask(
                  () -> {
                    counter.wiring.get(EnrolmentEnd.class).begin(number, BLANK, WHY);
                    return null;
                  });
              throw new Killed();
            })
        .isInstanceOf(Killed.class);
    assertThat(ask(() -> desk().open()))
        .extracting(EnrolmentView::state)
        .containsExactly(EnrolmentState.GIVING_UP);
    byte[] request = request("CN=late");
    assertRefused(
        ProblemType.ENROLMENT_NOT_OPEN,
        () -> ask(() -> desk().certifyByClerk(number, "0a01", request)));

    assertThat(giveUp(number).state()).isEqualTo(EnrolmentState.GIVEN_UP);
    assertThat(
            hall.store.find(certified.certificate().orElseThrow().serial()).orElseThrow().reason())
        .isPresent();
  }

  @Test
  void whenAnAssistantMayBeAtWork_thenItIsNotGivenUpYet() throws Exception {
    String number = written().number();
    TokenPlace place = new TokenPlace(BLANK, "CERTHALL");
    counter.run(
        () -> {
          EscrowStore escrow = counter.wiring.get(EscrowStore.class);
          escrow.add(AdministratorPin.factory("makers", place, new byte[] {1}, counter.now));
          escrow.add(AdministratorPin.candidate("first", place, new byte[] {1}, counter.now));
        });
    counter.run(
        () ->
            counter
                .wiring
                .get(ReleaseStore.class)
                .add(
                    Release.at("under-way", Purpose.ENROLMENT, number, place)
                        .to("assistant", "key", "nonce")
                        .offer("makers", "first", new byte[] {1}, counter.now)));
    assertRefused(ProblemType.RELEASE_UNDER_WAY, () -> giveUp(number));
    assertThat(ask(() -> desk().see(number)).state()).isEqualTo(EnrolmentState.OPEN);
  }

  @Test
  void whenSerialOrReasonIsMissingOrWrong_thenNothingHappens() throws Exception {
    String number = written().number();
    assertRefused(
        ProblemType.TOKEN_SERIAL_DIFFERS,
        () -> ask(() -> giveUpDesk().giveUpBySupervisor(number, "BLANK-0002", WHY)));
    assertRefused(
        ProblemType.REQUIRED, () -> ask(() -> giveUpDesk().giveUpBySupervisor(number, BLANK, " ")));
    assertThat(ask(() -> desk().see(number)).state()).isEqualTo(EnrolmentState.OPEN);
  }

  @Test
  void whenAClerkOrAnotherBranchAsks_thenItDoesNotExist() throws Exception {
    String number = written().number();
    counter.roles =
        new HeldRoles(Set.of(HeldRole.at(new BranchCode(counter.branch), StaffRole.CLERK)));
    assertRefused(ProblemType.NOT_FOUND, () -> giveUp(number));
    counter.roles = null;
    counter.branch = "ELSEWHERE";
    assertRefused(ProblemType.NOT_FOUND, () -> ask(() -> giveUpDesk().see(number)));
  }
}
