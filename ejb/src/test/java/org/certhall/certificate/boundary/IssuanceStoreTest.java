package org.certhall.certificate.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.certhall.Wiring;
import org.certhall.audit.control.AuditTrail;
import org.certhall.authority.entity.Authority;
import org.certhall.certificate.Fixtures;
import org.certhall.certificate.control.CertificateStore;
import org.certhall.certificate.control.IssuanceStore;
import org.certhall.certificate.control.Profiles;
import org.certhall.certificate.control.TestHall;
import org.certhall.certificate.entity.EncodedCertificate;
import org.certhall.certificate.entity.KeyOwner;
import org.certhall.certificate.entity.OrganisationSubject;
import org.certhall.certificate.entity.ProfileName;
import org.certhall.certificate.entity.SerialNumber;
import org.certhall.certificate.entity.SigningIntent;
import org.certhall.certificate.entity.Wish;
import org.certhall.database.MemoryDatabase;
import org.certhall.problem.Problem;
import org.certhall.subscriber.entity.OrganisationName;
import org.certhall.subscriber.entity.SocialCreditCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class IssuanceStoreTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  private static final String ONE = "914403001922038216";
  private static final String OTHER = "91310000MA1FL0000N";

  private final MemoryDatabase database = new MemoryDatabase();
  private final Wiring wiring = new Wiring(database);
  private IssuanceStore store;

  @BeforeEach
  void open() {
    wiring
        .with(Clock.class, Clock.fixed(NOW, ZoneOffset.UTC))
        .with(AuditTrail.class, event -> {})
        .with(CertificateStore.class, "org.certhall.certificate.boundary.JpaCertificateStore")
        .with(IssuanceStore.class, "org.certhall.certificate.boundary.JpaIssuanceStore");
    store = wiring.get(IssuanceStore.class);
    database.inTransaction(
        () -> {
          for (Authority authority : TestHall.founded(NOW).authorities.all()) {
            database.current().persist(authority);
            database.current().flush();
          }
          return null;
        });
  }

  @AfterEach
  void close() {
    database.close();
  }

  private static Wish wish(String creditCode, String orderNumber) {
    return new Wish(
        TestHall.ISSUING,
        ProfileName.ORGANISATION_SIGNATURE,
        Fixtures.request("good_p256.csr"),
        new OrganisationSubject(new OrganisationName("样例有限公司"), new SocialCreditCode(creditCode)),
        orderNumber);
  }

  private void intend(Wish wish) {
    intend(wish, SerialNumber.random(new SecureRandom()));
  }

  private void intend(Wish wish, SerialNumber serial) {
    SigningIntent intent =
        SigningIntent.of(
            wish,
            serial,
            new Profiles(TestHall.CREDIT_CODE_ID).get(wish.profile()),
            new byte[] {1},
            0,
            NOW);
    database.inTransaction(
        () -> {
          store.intend(intent, KeyOwner.of(wish));
          return null;
        });
  }

  private Optional<String> refusal(Wish wish) {
    try {
      intend(wish);
      return Optional.empty();
    } catch (Problem e) {
      return Optional.of(e.getMessage());
    }
  }

  private int intents() {
    return database.inTransaction(() -> store.unfinished().size());
  }

  @Test
  void whenTheKeyIsIntendedForOne_thenItIsHersAloneAndOften() {
    intend(wish(ONE, "O-1"));
    intend(wish(ONE, "O-2"));

    assertThatThrownBy(() -> intend(wish(OTHER, "O-3")))
        .isInstanceOf(Problem.class)
        .hasMessage("request-key-taken at request");
    assertThat(intents()).isEqualTo(2);
  }

  @Test
  void whenTheSameWishIsWrittenTwice_thenTheSecondIsStale() {
    intend(wish(ONE, "O-1"));

    assertThat(refusal(wish(ONE, "O-1"))).contains("stale");
  }

  @Test
  void whenTheKeyWasGivenUp_thenItIsIntendedForNobody() {
    Wish first = wish(ONE, "O-1");
    intend(first);
    database.inTransaction(
        () -> {
          wiring.get(CertificateStore.class).lockKey(first.request().keyDigest()).giveUp();
          return null;
        });

    assertThat(refusal(wish(ONE, "O-2"))).contains("request-key-taken at request");
  }

  /** As one left open by a crash, before the upgrade that made the table of keys. */
  @Test
  void whenAnIntentThatClaimedNoKeyIsFinished_thenItsKeyIsClaimed() {
    EncodedCertificate signed = ofSomebody();
    intend(wish(ONE, "O-1"), signed.serial());
    database.inTransaction(
        () -> {
          database.current().createQuery("delete from KeyOwner k").executeUpdate();
          store.keep(signed.serial(), signed);
          return null;
        });

    KeyOwner claimed =
        database.inTransaction(() -> database.current().find(KeyOwner.class, signed.keyDigest()));
    assertThat(claimed).isNotNull();
  }

  private static EncodedCertificate ofSomebody() {
    return EncodedCertificate.of(
        TestHall.founded(NOW)
            .authorities
            .find(TestHall.ISSUING)
            .flatMap(Authority::certificate)
            .orElseThrow());
  }

  @Test
  void whenTwoWantOneKeyAtOnce_thenOneGetsIt() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    try {
      List<Callable<Optional<String>>> asking =
          List.of(() -> refusal(wish(ONE, "O-1")), () -> refusal(wish(OTHER, "O-2")));
      List<Optional<String>> refusals =
          both.invokeAll(asking).stream().map(IssuanceStoreTest::done).toList();
      assertThat(refusals).filteredOn(Optional::isEmpty).hasSize(1);
      assertThat(intents()).isEqualTo(1);
    } finally {
      both.shutdown();
    }
  }

  private static <T> T done(Future<T> work) {
    try {
      return work.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
