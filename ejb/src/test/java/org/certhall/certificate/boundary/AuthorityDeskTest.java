package org.certhall.certificate.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.certhall.Wiring;
import org.certhall.audit.control.AuditTrail;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.control.KeyStores;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.certificate.control.IssuanceCycle;
import org.certhall.certificate.control.Publication;
import org.certhall.certificate.control.ResponderStore;
import org.certhall.certificate.control.RevocationEpochs;
import org.certhall.certificate.control.RevocationListStore;
import org.certhall.certificate.control.TestHall;
import org.certhall.certificate.entity.CertificateSubject;
import org.certhall.certificate.entity.CertificationRequest;
import org.certhall.certificate.entity.ListScope;
import org.certhall.certificate.entity.ProfileName;
import org.certhall.certificate.entity.Wish;
import org.certhall.database.MemoryDatabase;
import org.certhall.problem.Problem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorityDeskTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  private final MemoryDatabase database = new MemoryDatabase();
  private final Wiring wiring = new Wiring(database);
  private final TestHall hall = TestHall.founded(NOW);
  private final TestHall outside = TestHall.founded(NOW);
  private AuthorityDesk desk;

  @BeforeEach
  void open() {
    wiring
        .with(AuthorityStore.class, hall.authorities)
        .with(KeyStores.class, hall.keys())
        .with(RevocationListStore.class, hall.lists)
        .with(RevocationEpochs.class, hall.epochs)
        .with(ResponderStore.class, hall.responders)
        .with(Publication.class, hall.publication())
        .with(IssuanceCycle.class, hall.cycle())
        .with(AuditTrail.class, event -> {})
        .with(Clock.class, Clock.fixed(NOW, ZoneOffset.UTC));
    desk = wiring.get(AuthorityDesk.class);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static NewAuthority wanted(String name, KeyAlgorithm algorithm, String issuer) {
    return new NewAuthority(name, "样例 \"认证\", 中心", "样例 CA=2", "software", algorithm, issuer);
  }

  @Test
  void whenFoundedUnderARoot_thenItIsReadyWithListAndResponder() {
    AuthorityState state =
        desk.foundByAdministrator(wanted("org-ca-2", KeyAlgorithm.P_256, "test-root"));

    assertThat(state.ready()).isTrue();
    assertThat(state.inCharge()).as("nobody is replaced unasked").isFalse();
    assertThat(state.issuer()).contains("test-root");
    assertThat(state.listNumber()).isPresent();
    assertThat(state.responderUntil()).isPresent();
    assertThat(state.subject()).contains("样例").contains("\\,").contains("\\=2");
    assertThat(desk.all()).extracting(AuthorityState::name).contains("org-ca-2");
  }

  @Test
  void whenPutInCharge_thenTheOtherIsNoMore() {
    desk.foundByAdministrator(wanted("org-ca-2", KeyAlgorithm.P_256, "test-root"));

    assertThat(desk.putInChargeByAdministrator("org-ca-2").inCharge()).isTrue();
    assertThat(desk.see("test-issuing").inCharge()).isFalse();
    assertThatThrownBy(() -> desk.putInChargeByAdministrator("test-root"))
        .hasMessage("authority-issuer-unfit");
  }

  @Test
  void whenFoundedAsARoot_thenAnotherCanStandUnderIt() {
    desk.foundByAdministrator(wanted("sm2-root", KeyAlgorithm.SM2, "sm2-root"));
    AuthorityState below =
        desk.foundByAdministrator(wanted("sm2-ca", KeyAlgorithm.SM2, "sm2-root"));

    assertThat(below.ready()).isTrue();
    assertThat(below.inCharge()).as("there was none for SM2").isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Org, P_256, test-root, authority-name-wrong at name",
    "1org, P_256, test-root, authority-name-wrong at name",
    "test-root, P_256, test-root, authority-name-taken at name",
    "org, SM2, test-root, authority-issuer-unfit at issuer",
    "org, P_256, nobody, authority-issuer-unfit at issuer",
    "org, P_256, test-issuing, authority-issuer-unfit at issuer"
  })
  void whenItCannotBe_thenRefusedBesideTheField(
      String name, KeyAlgorithm algorithm, String issuer, String refusal) {
    int before = hall.authorities.all().size();

    assertThatThrownBy(() -> desk.foundByAdministrator(wanted(name, algorithm, issuer)))
        .isInstanceOf(Problem.class)
        .hasMessage(refusal);
    assertThat(hall.authorities.all()).hasSize(before);
  }

  @Test
  void whenANameIsMissingOrTooLong_thenRefused() {
    for (String organisation : new String[] {null, " ", "长".repeat(65)}) {
      assertThatThrownBy(
              () ->
                  desk.foundByAdministrator(
                      new NewAuthority(
                          "org", organisation, "CA", "software", KeyAlgorithm.P_256, "test-root")))
          .isInstanceOf(Problem.class)
          .hasMessageContaining("at organisation");
    }
  }

  @Test
  void whenSomebodyOutsideCertifiesIt_thenItIsReady() {
    waiting();
    byte[] given = signedOutside(desk.requestOf("org-ca-3"));

    AuthorityState state = desk.acceptByAdministrator("org-ca-3", given, rootOutside());
    assertThat(state.ready()).isTrue();
    assertThat(state.root()).isFalse();
    assertThat(state.issuer().orElse("")).contains("Test Root");
    assertThat(
            hall.lists
                .latest(ListScope.whole(new AuthorityName("org-ca-3")))
                .orElseThrow()
                .number())
        .as("a list that names it as the certificate does")
        .isEqualTo(2);
    assertThatThrownBy(() -> desk.acceptByAdministrator("org-ca-3", given, rootOutside()))
        .hasMessage("authority-certified-already");
  }

  @Test
  void whenTheCertificateIsOfAnotherKey_thenRefused() {
    waiting();
    byte[] ofAnother = outside.authorities.find(TestHall.ISSUING).orElseThrow().certificate().get();

    assertThatThrownBy(() -> desk.acceptByAdministrator("org-ca-3", ofAnother, rootOutside()))
        .hasMessage("certificate-key-differs at certificate");
  }

  @Test
  void whenTheIssuerIsNotWhoSigned_thenRefused() {
    waiting();
    byte[] given = signedOutside(desk.requestOf("org-ca-3"));
    byte[] other = hall.authorities.find(TestHall.ROOT).orElseThrow().certificate().get();

    assertThatThrownBy(() -> desk.acceptByAdministrator("org-ca-3", given, other))
        .hasMessage("certificate-issuer-differs at issuerCertificate");
  }

  @Test
  void whenAFileIsNoCertificate_thenRefused() {
    waiting();
    byte[] given = signedOutside(desk.requestOf("org-ca-3"));
    byte[] junk = new byte[500];
    new SecureRandom().nextBytes(junk);

    assertThatThrownBy(() -> desk.acceptByAdministrator("org-ca-3", junk, rootOutside()))
        .hasMessage("certificate-unreadable at certificate");
    assertThatThrownBy(() -> desk.acceptByAdministrator("org-ca-3", given, new byte[0]))
        .hasMessage("required at issuerCertificate");
  }

  @Test
  void whenTheHallCertifiesItItself_thenThereIsNoRequestForOutside() {
    assertThatThrownBy(() -> desk.requestOf("test-issuing")).hasMessage("not-found");
  }

  private void waiting() {
    AuthorityState state =
        desk.foundByAdministrator(wanted("org-ca-3", KeyAlgorithm.P_256, NewAuthority.OUTSIDE));
    assertThat(state.ready()).isFalse();
    assertThat(state.issuer()).isEmpty();
  }

  private byte[] rootOutside() {
    return outside.authorities.find(TestHall.ROOT).orElseThrow().certificate().orElseThrow();
  }

  private byte[] signedOutside(CertificationRequest request) {
    return outside
        .cycle()
        .certify(
            new Wish(
                TestHall.ROOT,
                ProfileName.ISSUING,
                request,
                new CertificateSubject.OfAuthority(desk.see("org-ca-3").subject()),
                "outside-1"))
        .encoded();
  }
}
