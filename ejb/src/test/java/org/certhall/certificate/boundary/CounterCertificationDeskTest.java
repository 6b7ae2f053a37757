package org.certhall.certificate.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.BiFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.certificate.Fixtures;
import org.certhall.certificate.control.CertificateStore;
import org.certhall.certificate.control.CertifiedKey;
import org.certhall.certificate.control.EscrowedKeys;
import org.certhall.certificate.control.IssuanceCycle;
import org.certhall.certificate.control.PairIssuance;
import org.certhall.certificate.control.TestHall;
import org.certhall.certificate.entity.CertificateStatus;
import org.certhall.certificate.entity.CsrResponse;
import org.certhall.certificate.entity.RevocationReason;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.subscriber.control.SubscriberStore;
import org.certhall.subscriber.entity.SocialCreditCode;
import org.certhall.subscriber.entity.Subscriber;
import org.certhall.unlock.boundary.Counter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CounterCertificationDeskTest {

  private final Counter counter = new Counter();
  private TestHall hall = TestHall.founded(counter.now);

  @BeforeEach
  void open() {
    counter.staff = "clerk";
    counter
        .wiring
        .with(AuthorityStore.class, hall.authorities)
        .with(IssuanceCycle.class, hall.cycle())
        .with(PairIssuance.class, hall.pairs())
        .with(EscrowedKeys.class, hall.escrow)
        .with(CertificateStore.class, hall.certificates);
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private CounterCertificationDesk desk() {
    return counter.wiring.get(CounterCertificationDesk.class);
  }

  private CertificateView certified(String request) {
    return asked((name, code) -> desk().certifyByClerk(name, code, Fixtures.bytes(request)));
  }

  private CertificatePairView paired(String request) {
    return asked((name, code) -> desk().certifyPairByClerk(name, code, Fixtures.bytes(request)));
  }

  private <T> T asked(BiFunction<String, String, T> wish) {
    return counter.ask(
        () -> {
          SubscriberStore subscribers = counter.wiring.get(SubscriberStore.class);
          Subscriber organisation = subscribers.find(counter.subscriberId()).orElseThrow();
          String code = organisation.creditCode().map(SocialCreditCode::value).orElseThrow();
          return wish.apply(organisation.fullName(), code);
        });
  }

  private CsrResponse answer(SerialNumber serial) {
    return CsrResponse.parse(counter.ask(() -> desk().answerForClerk(serial)));
  }

  private static void assertRefused(ProblemType why, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            Problem.class, problem -> assertThat(problem.type()).isEqualTo(why));
  }

  @Test
  void whenTheOrganisationIsOfTheClerksBranch_thenItIsCertifiedAndSeen() {
    CertificateView certificate = certified("good_p256.csr");

    assertThat(certificate.status()).isEqualTo(CertificateStatus.VALID);
    assertThat(counter.ask(() -> desk().see(certificate.serial())).serial())
        .isEqualTo(certificate.serial());
  }

  @Test
  void whenTheOrganisationIsOfAnotherBranch_thenNothingIsCertified() {
    counter.branch = "OTHER-01";
    int before = hall.store.certificates.size();

    assertRefused(ProblemType.NOT_ALLOWED, () -> certified("good_p256.csr"));
    assertThat(hall.store.certificates).hasSize(before);
  }

  @Test
  void whenTheCertificateIsOfAnotherBranchOrAnAuthoritys_thenItIsNotShown() {
    SerialNumber theirs = certified("good_p256.csr").serial();
    SerialNumber authoritys = hall.store.certificates.values().iterator().next().serial();

    assertRefused(ProblemType.NOT_FOUND, () -> counter.ask(() -> desk().see(authoritys)));
    counter.branch = "OTHER-01";
    assertRefused(ProblemType.NOT_FOUND, () -> counter.ask(() -> desk().see(theirs)));
  }

  @Test
  void whenTheSameRequestComesAgainThatDay_thenItsCertificateIsGivenUnlessItWasRevoked() {
    SerialNumber first = certified("good_p256.csr").serial();
    assertThat(certified("good_p256.csr").serial()).isEqualTo(first);

    hall.revoke(hall.store.find(first).orElseThrow(), RevocationReason.SUPERSEDED, null);
    assertRefused(ProblemType.CERTIFICATE_ENDED, () -> certified("good_p256.csr"));
  }

  @Test
  void whenAPairIsCertified_thenTheAnswerHoldsBothAndTheKeyOfTheSecond() {
    hall = TestHall.founded(counter.now, KeyAlgorithm.SM2);
    open();
    CertificatePairView pair = paired("good_sm2.csr");

    CsrResponse answer = answer(pair.signature().serial());
    assertThat(answer.signature().serial()).isEqualTo(pair.signature().serial());
    assertThat(answer.encryption().orElseThrow().serial()).isEqualTo(pair.encryption().serial());
    assertThat(answer.key().orElseThrow().publicKey())
        .isEqualTo(
            CertifiedKey.of(pair.encryption().content().der())
                .publicKey()
                .getPublicKeyData()
                .getOctets());
    assertThat(pair.signature().partner()).contains(pair.encryption().serial());
  }

  @Test
  void whenThereIsNoPairOrItEnded_thenThereIsNoAnswer() {
    hall = TestHall.founded(counter.now, KeyAlgorithm.SM2);
    open();
    SerialNumber single = certified("good_sm2.csr").serial();
    assertRefused(ProblemType.CERTIFICATE_NOT_OF_A_PAIR, () -> answer(single));

    CertificatePairView pair = paired("good_sm2.csr");
    assertThat(pair.signature().serial()).isEqualTo(single);
    counter.branch = "OTHER-01";
    assertRefused(ProblemType.NOT_FOUND, () -> answer(single));
    counter.branch = "YUNHAI-01";
    hall.revoke(
        hall.store.find(pair.encryption().serial()).orElseThrow(),
        RevocationReason.SUPERSEDED,
        null);
    assertRefused(ProblemType.CERTIFICATE_ENDED, () -> answer(single));
  }

  @Test
  void whenTheOrganisationIsOfAnotherBranch_thenNoKeyIsTakenForIt() {
    counter.branch = "OTHER-01";

    assertRefused(ProblemType.NOT_ALLOWED, () -> paired("good_p256.csr"));
    assertThat(hall.escrow.store.all).isEmpty();
  }
}
