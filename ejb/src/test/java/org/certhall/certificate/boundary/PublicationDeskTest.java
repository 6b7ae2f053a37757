package org.certhall.certificate.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.certhall.Wiring;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.control.KeyStoreGate;
import org.certhall.authority.control.KeysInMemory;
import org.certhall.authority.entity.Authority;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.authority.entity.KeyHandle;
import org.certhall.certificate.control.Freshness;
import org.certhall.certificate.control.PublicAddresses;
import org.certhall.certificate.control.Publication;
import org.certhall.certificate.control.RevocationListStore;
import org.certhall.certificate.control.TestHall;
import org.certhall.certificate.entity.ListScope;
import org.certhall.database.MemoryDatabase;
import org.certhall.database.control.Durability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PublicationDeskTest {

  private final MemoryDatabase database = new MemoryDatabase();
  private final Wiring wiring = new Wiring(database);
  private final TestHall hall = TestHall.founded(Instant.parse("2026-11-20T08:00:00Z"));

  @BeforeEach
  void open() {
    wiring
        .with(AuthorityStore.class, hall.authorities)
        .with(RevocationListStore.class, hall.lists)
        .with(Publication.class, hall.publication())
        .with(Freshness.class, hall.freshness())
        .with(PublicAddresses.class, new PublicAddresses("http://localhost:8080"))
        .with(Durability.class, () -> hall.store.log.add("sync"));
    hall.store.log.clear();
  }

  @AfterEach
  void close() {
    database.close();
  }

  private int publishDue() {
    return wiring.get(PublicationDesk.class).publishDue();
  }

  @Test
  void whenNoListIsHalfLived_thenNoneIsPublished() {
    assertThat(publishDue()).isZero();
  }

  @Test
  void whenTheListsAreHalfLived_thenTheyArePublishedAndOnDisk() {
    hall.now = hall.now.plus(Duration.ofDays(4));

    assertThat(publishDue()).isEqualTo(2);
    assertThat(hall.store.log).containsExactly("sync");
  }

  @Test
  void whenOneAuthoritysKeyIsGone_thenTheOthersListsArePublishedAllTheSame() {
    hall.now = hall.now.plus(Duration.ofDays(4));
    AuthorityName name = new AuthorityName("a-keyless");
    KeyHandle gone = new KeysInMemory().create("authority-" + name, KeyAlgorithm.P_256);
    hall.authorities.add(Authority.root(name, "C=CN,O=Test,CN=Keyless", gone));

    assertThat(publishDue()).isEqualTo(2);
    assertThat(hall.lists.latest(ListScope.whole(name))).isEmpty();
  }

  @Test
  void whenAKeyStoreIsAwayAtPublication_thenTheStandingTellsOfTheList() {
    hall.appointResponder(TestHall.ROOT);
    hall.appointResponder(TestHall.ISSUING);
    wiring.with(
        Publication.class, publicationBy(new KeysInMemory())); // none of the authorities' keys
    hall.now = hall.now.plus(Duration.ofDays(3).plusHours(13));

    assertThat(publishDue()).isZero();
    assertThat(wiring.get(PublicationDesk.class).standing().lateLists()).isEqualTo(2);
    assertThat(wiring.get(PublicationDesk.class).standing().isOver()).isFalse();
  }

  private Publication publicationBy(KeyStoreGate gate) {
    KeyStoreGate before = hall.gate;
    hall.gate = gate;
    try {
      return hall.publication();
    } finally {
      hall.gate = before;
    }
  }
}
