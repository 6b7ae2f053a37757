package org.certhall.enrolment.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.control.CertificateStore;
import org.certhall.certificate.control.IssuanceCycle;
import org.certhall.certificate.control.TestHall;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.enrolment.control.EnrolmentStore;
import org.certhall.enrolment.control.WriteProof;
import org.certhall.enrolment.entity.EnrolmentState;
import org.certhall.enrolment.entity.EnrolmentStep;
import org.certhall.escrow.entity.TokenPlace;
import org.certhall.pairing.boundary.GrantDesk;
import org.certhall.pairing.entity.PairingDeskKind;
import org.certhall.policy.boundary.DemoChannels;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.subscriber.boundary.DemoSubscribers;
import org.certhall.subscriber.entity.SocialCreditCode;
import org.certhall.token.control.TokenStore;
import org.certhall.token.entity.TokenSerial;
import org.certhall.unlock.boundary.Counter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnrolmentDeskTest {

  private static final String BLANK = "BLANK-0001";
  private static final String ORIGIN = "http://localhost:8080";

  private Counter counter;
  private TestHall hall;
  private KeyPair tokenKey;

  @BeforeEach
  void open() throws Exception {
    counter = new Counter();
    counter.staff = "clerk";
    hall = TestHall.founded(counter.now);
    counter
        .wiring
        .with(EnrolmentStore.class, "org.certhall.enrolment.boundary.JpaEnrolmentStore")
        .with(AuthorityStore.class, hall.authorities)
        .with(IssuanceCycle.class, hall.cycle())
        .with(CertificateStore.class, issued())
        .with(GrantDesk.class, origin());
    tokenKey = pair();
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private static KeyPair pair() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  private static GrantDesk origin() {
    return new GrantDesk() {
      @Override
      public String origin(PairingDeskKind desk) {
        return ORIGIN;
      }
    };
  }

  private EnrolmentForm form(String subscriber, String token) {
    return new EnrolmentForm(
        subscriber, DemoChannels.DEFAULT.value(), token, "CertHall demo token", "CERTHALL");
  }

  private EnrolmentDesk desk() {
    return counter.wiring.get(EnrolmentDesk.class);
  }

  private EnrolmentView begin() {
    return ask(() -> desk().beginByClerk(form(counter.subscriberId(), BLANK)));
  }

  private <T> T ask(Supplier<T> deed) {
    return counter.ask(deed);
  }

  /** As a receipt of the release does. */
  private void pinsProved(String number) {
    counter.run(() -> counter.wiring.get(EnrolmentOccasion.class).completed(number));
  }

  private byte[] request(String subject) throws Exception {
    return new JcaPKCS10CertificationRequestBuilder(new X500Name(subject), tokenKey.getPublic())
        .build(new JcaContentSignerBuilder("SHA256withECDSA").build(tokenKey.getPrivate()))
        .getEncoded();
  }

  private byte[] proof(EnrolmentView view, String origin) throws Exception {
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(tokenKey.getPrivate());
    signature.update(WriteProof.text(origin, view.number(), view.nonce()));
    return signature.sign();
  }

  private EnrolmentView certified() throws Exception {
    EnrolmentView begun = begin();
    pinsProved(begun.number());
    byte[] request = request("CN=whatever the page says");
    return ask(() -> desk().certifyByClerk(begun.number(), "0a01", request));
  }

  private static void assertRefused(ProblemType why, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(why));
  }

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
    assertRefused(ProblemType.NOT_ALLOWED, () -> ask(() -> desk().see(begun.number())));
    assertRefused(ProblemType.NOT_ALLOWED, () -> ask(() -> desk().cancelByClerk(begun.number())));
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

  /** What the authority of the test has issued. */
  private CertificateStore issued() {
    return new CertificateStore() {
      @Override
      public Optional<Certificate> find(SerialNumber serial) {
        return hall.store.find(serial);
      }

      @Override
      public Optional<Certificate> lock(SerialNumber serial) {
        return hall.store.find(serial);
      }

      @Override
      public List<Certificate> ofSubject(SocialCreditCode code) {
        return List.of();
      }

      @Override
      public List<Certificate> onOrder(String orderNumber) {
        return List.of();
      }

      @Override
      public List<Certificate> revokedBy(AuthorityName authority) {
        return List.of();
      }
    };
  }
}
