package org.certhall.enrolment.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.certificate.boundary.CertificateView;
import org.certhall.certificate.entity.RevocationReason;
import org.certhall.enrolment.entity.EnrolmentState;
import org.certhall.enrolment.entity.EnrolmentStep;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.policy.boundary.DemoChannels;
import org.certhall.problem.ProblemType;
import org.certhall.subscriber.boundary.DemoSubscribers;
import org.certhall.subscriber.control.SubscriberStore;
import org.certhall.subscriber.entity.Subscriber;
import org.certhall.token.control.TokenStore;
import org.certhall.token.entity.TokenSerial;
import org.certhall.unlock.boundary.Counter;
import org.junit.jupiter.api.Test;

class EnrolmentDeskTest extends AtTheCounter {

  @Test
  void whenItIsProved_thenTheTokenIsTheOrganisations() throws Exception {
    EnrolmentView view = certified();
    byte[] certificate = view.certificate().orElseThrow().content().der();
    byte[] signature = proof(view, ORIGIN);

    EnrolmentView done = ask(() -> desk().proveByClerk(view.number(), certificate, signature));

    assertThat(done.state()).isEqualTo(EnrolmentState.COMPLETED);
    TokenStore tokens = counter.wiring.get(TokenStore.class);
    assertThat(ask(() -> tokens.find(new TokenSerial(BLANK))).orElseThrow().subscriberId())
        .isEqualTo(done.subscriberId());
    assertThat(ask(() -> tokens.certificatesOn(new TokenSerial(BLANK)))).hasSize(1);
    assertThat(counter.audited)
        .extracting(AuditEvent::deed)
        .containsSubsequence(
            "enrolment.begun",
            "enrolment.pins-proved",
            "enrolment.certified",
            "token.enrolled",
            "enrolment.completed");
  }

  @Test
  void whenTheRequestNamesSomebodyElse_thenTheCertificateNamesWhoIsOnRecord() throws Exception {
    String subject = certified().certificate().orElseThrow().subject();
    assertThat(subject)
        .contains(DemoSubscribers.FIRST_NAME)
        .doesNotContain("whatever the page says");
  }

  @Test
  void whenTheAnswerWasLost_thenTheSameRequestGivesTheSameCertificate() throws Exception {
    EnrolmentView first = certified();
    byte[] again = request("CN=again");
    EnrolmentView second = ask(() -> desk().certifyByClerk(first.number(), "0a01", again));

    assertThat(second.certificate().orElseThrow().serial())
        .isEqualTo(first.certificate().orElseThrow().serial());
    assertThat(second.nonce()).isEqualTo(first.nonce());
  }

  @Test
  void whenTheKeyIsAnother_thenItIsNotCertifiedASecondTime() throws Exception {
    EnrolmentView first = certified();
    tokenKey = pair();
    byte[] other = request("CN=other");
    assertRefused(
        ProblemType.ENROLMENT_KEY_OTHER,
        () -> ask(() -> desk().certifyByClerk(first.number(), "0a02", other)));
  }

  @Test
  void whenTheCertificateWasRevokedMeanwhile_thenTheTokenIsNotHandedOver() throws Exception {
    EnrolmentView view = certified();
    CertificateView issued = view.certificate().orElseThrow();
    byte[] signature = proof(view, ORIGIN);
    hall.store
        .find(issued.serial())
        .orElseThrow()
        .revoke(RevocationReason.SUPERSEDED, null, counter.now, 1);

    assertRefused(
        ProblemType.CERTIFICATE_ENDED,
        () -> ask(() -> desk().proveByClerk(view.number(), issued.content().der(), signature)));
  }

  @Test
  void whenAnotherCertificateIsReadBack_thenItIsNotFinished() throws Exception {
    EnrolmentView view = certified();
    byte[] changed = view.certificate().orElseThrow().content().der();
    changed[changed.length - 1] ^= 1;
    byte[] signature = proof(view, ORIGIN);
    assertRefused(
        ProblemType.ENROLMENT_CERTIFICATE_OTHER,
        () -> ask(() -> desk().proveByClerk(view.number(), changed, signature)));
  }

  @Test
  void whenTheProofWasSignedForAnotherPageOrByAnotherKey_thenItIsNotFinished() throws Exception {
    EnrolmentView view = certified();
    byte[] certificate = view.certificate().orElseThrow().content().der();
    byte[] elsewhere = proof(view, "https://other.example");
    tokenKey = pair();
    byte[] otherKey = proof(view, ORIGIN);
    for (byte[] signature : List.of(elsewhere, otherKey, new byte[0], new byte[70])) {
      assertRefused(
          ProblemType.ENROLMENT_PROOF_WRONG,
          () -> ask(() -> desk().proveByClerk(view.number(), certificate, signature)));
    }
    assertThat(ask(() -> desk().see(view.number())).next()).contains(EnrolmentStep.READ_BACK);
  }

  @Test
  void whenTheMakersPinIsStillThere_thenNoKeyIsCertified() throws Exception {
    EnrolmentView begun = begin();
    byte[] request = request("CN=early");
    assertRefused(
        ProblemType.ENROLMENT_STEP_EARLY,
        () -> ask(() -> desk().certifyByClerk(begun.number(), "0a01", request)));
  }

  @Test
  void whenMoreTokensAreBeingWritten_thenTheDatabaseIsAskedForTheirStepsAloneMoreOften() {
    begin();
    int one = counter.database.statementsOf(() -> desk().open());
    List<String> others =
        ask(
            () ->
                counter.wiring.get(SubscriberStore.class).nameBegins("", 20).stream()
                    .filter(other -> other.creditCode().isPresent())
                    .map(Subscriber::id)
                    .filter(id -> !id.equals(counter.subscriberId()))
                    .toList());
    for (String other : others) {
      ask(() -> desk().beginByClerk(form(other, "BLANK-" + other.substring(0, 4))));
    }

    assertThat(ask(() -> desk().open())).hasSize(1 + others.size()).hasSizeGreaterThan(2);
    assertThat(counter.database.statementsOf(() -> desk().open())).isEqualTo(one + others.size());
  }

  @Test
  void whenAnOpenOneHasSteps_thenItIsListedWithThem() throws Exception {
    certified();
    assertThat(ask(() -> desk().open()))
        .singleElement()
        .satisfies(open -> assertThat(open.done()).hasSize(3));
  }

  @Test
  void whenItIsBegunAgain_thenItGoesOnWithTheSameOrder() {
    assertThat(begin().number()).isEqualTo(begin().number());
  }

  @Test
  void whenTheTokenIsBeingWrittenForAnother_thenItIsRefused() {
    begin();
    String other =
        ask(() ->
                counter
                    .wiring
                    .get(org.certhall.subscriber.control.SubscriberStore.class)
                    .nameBegins("云海远帆", 1))
            .get(0)
            .id();
    assertRefused(
        ProblemType.ENROLMENT_ELSEWHERE, () -> ask(() -> desk().beginByClerk(form(other, BLANK))));
  }

  @Test
  void whenTheTokenIsInTheRegister_thenItIsRefused() {
    assertRefused(
        ProblemType.TOKEN_KNOWN,
        () -> ask(() -> desk().beginByClerk(form(counter.subscriberId(), Counter.TOKEN))));
  }

  @Test
  void whenNoModelIsToldSo_thenItIsRefused() {
    EnrolmentForm strange =
        new EnrolmentForm(
            ask(counter::subscriberId), DemoChannels.DEFAULT.value(), BLANK, "strange", "CERTHALL");
    assertRefused(ProblemType.TOKEN_MODEL_UNKNOWN, () -> ask(() -> desk().beginByClerk(strange)));
  }

  @Test
  void whenTheOrganisationIsOfAnotherBranch_thenTheClerkMayNothing() {
    EnrolmentView begun = begin();
    counter.branch = "ELSEWHERE";
    assertRefused(ProblemType.NOT_ALLOWED, () -> begin());
    assertRefused(ProblemType.NOT_FOUND, () -> ask(() -> desk().see(begun.number())));
    assertRefused(ProblemType.NOT_FOUND, () -> ask(() -> desk().cancelByClerk(begun.number())));
    EnrolmentReleaseDesk releases = new EnrolmentReleaseDesk();
    releases.finder = counter.wiring.get(EnrolmentFinder.class);
    assertRefused(
        ProblemType.NOT_FOUND, () -> ask(() -> releases.entitleByClerk(begun.number(), null, "")));
  }

  @Test
  void whenAReleaseIsAskedFor_thenOnlyTheOpenEnrolmentOfThePlaceEntitlesToIt() {
    EnrolmentView begun = begin();
    EnrolmentOccasion occasion = counter.wiring.get(EnrolmentOccasion.class);
    TokenPlace place = new TokenPlace(BLANK, "CERTHALL");

    assertThat(ask(() -> occasion.terms(begun.number(), place)).userPin().shortest()).isEqualTo(8);
    assertRefused(
        ProblemType.RELEASE_INVITATION_WRONG,
        () -> ask(() -> occasion.terms(begun.number(), new TokenPlace(BLANK, "OTHER"))));
    pinsProved(begun.number());
    assertRefused(
        ProblemType.RELEASE_INVITATION_WRONG,
        () -> ask(() -> occasion.terms(begun.number(), place)));
  }

  @Test
  void whenOneIsCancelled_thenTheTokenIsFreeAgain() {
    String first = begin().number();
    ask(() -> desk().cancelByClerk(first));
    assertThat(begin().number()).isNotEqualTo(first);
    assertThat(ask(() -> desk().open())).hasSize(1);
  }
}
