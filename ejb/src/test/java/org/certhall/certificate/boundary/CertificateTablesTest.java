package org.certhall.certificate.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.OptionalLong;
import org.certhall.authority.entity.Authority;
import org.certhall.certificate.Fixtures;
import org.certhall.certificate.control.TestHall;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.ListScope;
import org.certhall.certificate.entity.RevocationList;
import org.certhall.certificate.entity.RevocationReason;
import org.certhall.certificate.entity.SigningIntent;
import org.certhall.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the rules make fits into the tables that the migrations make, and comes out the same. */
class CertificateTablesTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00.123456Z");

  private final TestDatabase database = new TestDatabase();
  private TestHall hall;

  @BeforeEach
  void setUp() {
    hall = TestHall.founded(NOW);
    hall.cycle().certify(hall.wish(Fixtures.request("good_sm2.csr"), "O-1"));
    database.run(
        manager -> {
          // Without mapped relations the provider knows no order of its own.
          for (Authority authority : hall.authorities.all()) {
            manager.persist(authority);
            manager.flush();
          }
          hall.lists.all.forEach(manager::persist);
          hall.store.intents.values().forEach(manager::persist);
          hall.store.certificates.values().forEach(manager::persist);
        });
  }

  @AfterEach
  void tearDown() {
    database.close();
  }

  private Certificate subscriber(EntityManager manager) {
    return manager
        .createQuery("SELECT c FROM Certificate c WHERE c.orderNumber = 'O-1'", Certificate.class)
        .getSingleResult();
  }

  @Test
  void whenStored_thenComesOutTheSame() {
    Certificate made =
        hall.store.certificates.values().stream()
            .filter(c -> c.orderNumber().equals("O-1"))
            .findFirst()
            .orElseThrow();
    database.run(
        manager -> {
          Certificate found = subscriber(manager);
          assertThat(found.serial()).isEqualTo(made.serial());
          assertThat(found.encoded()).isEqualTo(made.encoded());
          assertThat(found.notAfter()).isEqualTo(made.notAfter());
          assertThat(found.creditCode()).contains("914403001922038216");
          assertThat(found.revokedAt()).isEmpty();
        });
  }

  @Test
  void whenIntentIsStored_thenInstantKeepsItsMicroseconds() {
    database.run(
        manager ->
            assertThat(
                    manager
                        .createQuery("SELECT i FROM SigningIntent i", SigningIntent.class)
                        .getResultList())
                .hasSize(3)
                .allSatisfy(intent -> assertThat(intent.recordedAt()).isEqualTo(NOW)));
  }

  @Test
  void whenRevoked_thenReasonAndDateAreKept() {
    database.run(
        manager -> subscriber(manager).revoke(RevocationReason.KEY_COMPROMISE, null, NOW, 1));
    database.run(
        manager -> {
          assertThat(subscriber(manager).reason()).contains(RevocationReason.KEY_COMPROMISE);
          assertThat(subscriber(manager).revokedAt()).contains(NOW);
        });
  }

  @Test
  void whenAuthorityIsStored_thenItIsReady() {
    database.run(
        manager -> {
          Authority found = manager.find(Authority.class, TestHall.ISSUING.value());
          assertThat(found.isReady()).isTrue();
          assertThat(found.isRoot()).isFalse();
        });
  }

  @Test
  void whenListNumberIsTaken_thenTheDatabaseRefusesToo() {
    RevocationList again =
        RevocationList.of(
            ListScope.whole(TestHall.ROOT), 1, OptionalLong.empty(), 0, NOW, NOW.plusSeconds(1));
    assertThatThrownBy(() -> database.run(manager -> manager.persist(again)))
        .isInstanceOf(PersistenceException.class);
  }
}
