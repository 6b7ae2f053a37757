package org.certhall.certificate.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.control.KeyStoreGate;
import org.certhall.authority.control.KeysInMemory;
import org.certhall.certificate.Fixtures;
import org.certhall.certificate.control.CertificateStore;
import org.certhall.certificate.control.Freshness;
import org.certhall.certificate.control.Publication;
import org.certhall.certificate.control.RevocationEpochs;
import org.certhall.certificate.control.RevocationListStore;
import org.certhall.certificate.control.TestHall;
import org.certhall.certificate.entity.CertificateStatus;
import org.certhall.certificate.entity.ListScope;
import org.certhall.certificate.entity.OrganisationSubject;
import org.certhall.certificate.entity.ProfileName;
import org.certhall.certificate.entity.RevocationReason;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.certificate.entity.Wish;
import org.certhall.database.control.Durability;
import org.certhall.problem.Problem;
import org.certhall.subscriber.boundary.DemoSubscribers;
import org.certhall.subscriber.entity.OrganisationName;
import org.certhall.subscriber.entity.SocialCreditCode;
import org.certhall.unlock.boundary.Counter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevocationDeskTest {

  private final Counter counter = new Counter();
  private final TestHall hall = TestHall.founded(counter.now);
  private SerialNumber serial;

  @BeforeEach
  void open() {
    counter.staff = "supervisor";
    counter
        .wiring
        .with(AuthorityStore.class, hall.authorities)
        .with(CertificateStore.class, hall.certificates)
        .with(RevocationListStore.class, hall.lists)
        .with(Publication.class, hall.publication())
        .with(Freshness.class, hall.freshness())
        .with(RevocationEpochs.class, hall.epochs)
        .with(Durability.class, () -> hall.store.log.add("sync"));
    serial = certified("O-1");
    hall.store.log.clear();
  }

  @AfterEach
  void close() {
    counter.close();
  }

  private SerialNumber certified(String orderNumber) {
    return hall.cycle().certify(wish(orderNumber)).serial();
  }

  private static Wish wish(String orderNumber) {
    OrganisationSubject subject =
        new OrganisationSubject(
            new OrganisationName(DemoSubscribers.FIRST_NAME),
            new SocialCreditCode(DemoSubscribers.FIRST_CREDIT_CODE));
    return new Wish(
        TestHall.ISSUING,
        ProfileName.ORGANISATION_SIGNATURE,
        Fixtures.request("good_p256.csr"),
        subject,
        orderNumber);
  }

  private CertificateView revoke(SerialNumber which) {
    return revoke(which, RevocationReason.SUPERSEDED);
  }

  private CertificateView revoke(SerialNumber which, RevocationReason reason) {
    RevocationDesk desk = counter.wiring.get(RevocationDesk.class);
    return counter.ask(() -> desk.revokeBySupervisor(which, reason, null, null));
  }

  private CertificateView see(SerialNumber which) {
    return counter.ask(() -> counter.wiring.get(RevocationDesk.class).see(which));
  }

  @Test
  void whenRevoked_thenTheListIsOutAndAllIsOnDiskBeforeTheAnswer() {
    int lists = hall.lists.all.size();

    assertThat(revoke(serial).status()).isEqualTo(CertificateStatus.REVOKED);
    assertThat(hall.lists.all).hasSize(lists + 1);
    assertThat(hall.store.log).containsExactly("sync");
    assertThat(counter.audited)
        .extracting(AuditEvent::deed)
        .filteredOn("certificate.revoked"::equals)
        .hasSize(1);
  }

  @Test
  void whenTheListCannotBeSigned_thenTheRevocationStandsAndTheListIsDue() {
    hall.now = counter.now;
    counter.wiring.with(Publication.class, withoutKeys());

    assertThat(revoke(serial).status()).isEqualTo(CertificateStatus.REVOKED);
    assertThat(hall.publication().isDue(ListScope.whole(TestHall.ISSUING))).isTrue();
  }

  /** As when the key store is away. */
  private Publication withoutKeys() {
    KeyStoreGate real = hall.gate;
    hall.gate = new KeysInMemory();
    try {
      return hall.publication();
    } finally {
      hall.gate = real;
    }
  }

  @Test
  void whenOneOfAPairIsPutOnHold_thenBothAreUntilOneIsReleased() {
    SerialNumber encryption = hall.pairs().certify(wish("O-1")).encryption().serial();
    RevocationDesk desk = counter.wiring.get(RevocationDesk.class);

    counter.ask(() -> desk.holdBySupervisor(serial));
    assertThat(see(encryption).status()).isEqualTo(CertificateStatus.ON_HOLD);
    counter.ask(() -> desk.releaseBySupervisor(encryption));
    assertThat(see(serial).status()).isEqualTo(CertificateStatus.VALID);
    assertThat(see(encryption).status()).isEqualTo(CertificateStatus.VALID);
  }

  @Test
  void whenOneOfAPairIsRevoked_thenBothAreAndTheListIsPublishedOnce() {
    SerialNumber encryption = hall.pairs().certify(wish("O-1")).encryption().serial();
    int lists = hall.lists.all.size();

    revoke(encryption, RevocationReason.KEY_COMPROMISE);

    assertThat(see(serial).status()).isEqualTo(CertificateStatus.REVOKED);
    assertThat(see(encryption).status()).isEqualTo(CertificateStatus.REVOKED);
    assertThat(see(serial).reason()).contains(RevocationReason.KEY_COMPROMISE);
    assertThat(hall.lists.all).hasSize(lists + 1);
    assertThatThrownBy(() -> certified("O-2"))
        .isInstanceOf(Problem.class)
        .hasMessage("request-key-taken at request");
    assertThatThrownBy(() -> revoke(serial)).isInstanceOf(Problem.class);
  }

  @Test
  void whenTheKeyWasCompromised_thenItIsCertifiedForNobodyAgain() {
    revoke(serial, RevocationReason.KEY_COMPROMISE);

    assertThatThrownBy(() -> certified("O-2"))
        .isInstanceOf(Problem.class)
        .hasMessage("request-key-taken at request");
  }

  @Test
  void whenItWasSuperseded_thenItsOwnerMayHaveTheKeyCertifiedAgain() {
    revoke(serial, RevocationReason.SUPERSEDED);

    assertThat(certified("O-2")).isNotEqualTo(serial);
  }

  @Test
  void whenTheOrganisationIsOfAnotherBranch_thenItsCertificateIsNeitherShownNorRevoked() {
    counter.branch = "OTHER-01";

    assertThatThrownBy(() -> see(serial)).isInstanceOf(Problem.class).hasMessage("not-found");
    assertThatThrownBy(() -> revoke(serial)).isInstanceOf(Problem.class).hasMessage("not-found");
    assertThat(hall.store.find(serial).orElseThrow().revokedAt()).isEmpty();
  }

  @Test
  void whenItIsAnAuthoritys_thenOnlyThoseOfTheWholeCaDealWithIt() {
    SerialNumber authoritys =
        hall.store.certificates.values().stream()
            .filter(certificate -> certificate.creditCode().isEmpty())
            .findFirst()
            .orElseThrow()
            .serial();

    assertThatThrownBy(() -> revoke(authoritys)).isInstanceOf(Problem.class);
    counter.branch = null;
    assertThat(List.of(see(authoritys), see(serial)))
        .extracting(CertificateView::status)
        .containsOnly(CertificateStatus.VALID);
  }
}
