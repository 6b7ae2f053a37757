package org.certhall.certificate.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.certhall.authority.entity.Authority;
import org.certhall.certificate.Fixtures;
import org.certhall.certificate.control.RevokedEntry;
import org.certhall.certificate.control.TestHall;
import org.certhall.certificate.entity.Certificate;
import org.certhall.certificate.entity.ListScope;
import org.certhall.certificate.entity.RevocationList;
import org.certhall.certificate.entity.RevocationListPart;
import org.certhall.certificate.entity.RevocationReason;
import org.certhall.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RevocationListStoreTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  private static final ListScope ROOT = ListScope.whole(TestHall.ROOT);

  private final TestDatabase database = new TestDatabase();

  @BeforeEach
  void setUp() {
    database.run(
        manager -> {
          for (Authority authority : TestHall.founded(NOW).authorities.all()) {
            manager.persist(authority);
            manager.flush();
          }
        });
  }

  private static RevocationList list(long number) {
    return RevocationList.of(ROOT, number, OptionalLong.empty(), 0, NOW, NOW.plusSeconds(1));
  }

  @AfterEach
  void tearDown() {
    database.close();
  }

  private static JpaRevocationListStore store(EntityManager manager) {
    JpaRevocationListStore store = new JpaRevocationListStore();
    store.manager = manager;
    return store;
  }

  private static void add(EntityManager manager, long number, byte[] encoded) {
    try {
      store(manager).add(list(number), sink -> sink.write(encoded));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whenListIsLarge_thenItComesOutInPieces() {
    byte[] large = new byte[2 * RevocationListPart.OCTETS + 5];
    new Random(7).nextBytes(large);
    database.run(manager -> add(manager, 1, large));
    database.run(
        manager -> {
          RevocationList list = store(manager).latest(ROOT).orElseThrow();
          assertThat(list.parts()).isEqualTo(3);
          assertThat(list.size()).isEqualTo(large.length);
          byte[] read = new byte[large.length];
          int place = 0;
          for (int part = 1; part <= 3; part++) {
            byte[] piece = store(manager).part(list.id(), part).orElseThrow();
            System.arraycopy(piece, 0, read, place, piece.length);
            place += piece.length;
          }
          assertThat(read).isEqualTo(large);
          assertThat(store(manager).part(list.id(), 4)).isEmpty();
        });
  }

  @Test
  void whenNumberDoesNotGrow_thenRefused() {
    database.run(manager -> add(manager, 5, new byte[] {1}));
    assertThatThrownBy(() -> database.run(manager -> add(manager, 5, new byte[] {2})))
        .hasMessageContaining("does not follow");
  }

  @Test
  void whenRevokedInThisTransaction_thenItIsAmongTheEntries() {
    TestHall hall = TestHall.founded(NOW);
    Certificate leaf = hall.cycle().certify(hall.wish(Fixtures.request("good_p256.csr"), "O-1"));
    database.run(manager -> manager.persist(leaf));
    database.run(
        manager -> {
          Certificate found = manager.find(Certificate.class, leaf.serial().toString());
          found.revoke(RevocationReason.SUPERSEDED, NOW, NOW.plusMillis(5), 3);
          assertThat(entries(manager, 2, NOW))
              .containsExactly(
                  new RevokedEntry(
                      leaf.serial().toString(),
                      NOW.plusMillis(5),
                      RevocationReason.SUPERSEDED,
                      Optional.of(NOW)));
        });
    database.run(
        manager ->
            assertThat(entries(manager, 2, leaf.notAfter().plusSeconds(1)))
                .as("expired before the last list")
                .isEmpty());
    database.run(
        manager -> assertThat(entries(manager, 3, NOW)).as("known to the list before").isEmpty());
  }

  @Test
  void whenAHoldIsOver_thenItIsAmongTheEntriesForThoseWhoKnewOfIt() {
    TestHall hall = TestHall.founded(NOW);
    Certificate leaf = hall.cycle().certify(hall.wish(Fixtures.request("good_p256.csr"), "O-1"));
    leaf.hold(NOW, 3);
    leaf.release(NOW.plusSeconds(5), 4);
    database.run(manager -> manager.persist(leaf));

    database.run(
        manager -> {
          assertThat(entries(manager, 3, NOW))
              .containsExactly(
                  new RevokedEntry(
                      leaf.serial().toString(),
                      NOW.plusSeconds(5),
                      RevocationReason.REMOVE_FROM_CRL,
                      Optional.empty()));
          assertThat(entries(manager, 0, NOW)).as("all that is revoked now").isEmpty();
        });
  }

  private static List<RevokedEntry> entries(
      EntityManager manager, long sinceEpoch, Instant expiredBefore) {
    JpaRevokedEntries revoked = new JpaRevokedEntries();
    revoked.manager = manager;
    List<RevokedEntry> all = new ArrayList<>();
    try {
      revoked.each(ListScope.whole(TestHall.ISSUING), sinceEpoch, expiredBefore, all::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }
}
