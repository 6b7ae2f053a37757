package org.certhall.certificate.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.certificate.Fixtures;
import org.certhall.certificate.control.CertificateStore;
import org.certhall.certificate.control.IssuanceCycle;
import org.certhall.certificate.control.TestHall;
import org.certhall.certificate.entity.CertificateStatus;
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
  private final TestHall hall = TestHall.founded(counter.now);

  @BeforeEach
  void open() {
    counter.staff = "clerk";
    counter
        .wiring
        .with(AuthorityStore.class, hall.authorities)
        .with(IssuanceCycle.class, hall.cycle())
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
    return counter.ask(
        () -> {
          SubscriberStore subscribers = counter.wiring.get(SubscriberStore.class);
          Subscriber organisation = subscribers.find(counter.subscriberId()).orElseThrow();
          String code = organisation.creditCode().map(SocialCreditCode::value).orElseThrow();
          return desk().certifyByClerk(organisation.fullName(), code, Fixtures.bytes(request));
        });
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
}
