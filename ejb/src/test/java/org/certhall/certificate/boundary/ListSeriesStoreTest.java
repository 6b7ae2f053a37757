package org.certhall.certificate.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.certhall.certificate.control.TestHall;
import org.certhall.certificate.entity.ListScope;
import org.certhall.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListSeriesStoreTest {

  private static final ListScope THIRD = new ListScope(TestHall.ISSUING, 3);

  private final TestDatabase database = new TestDatabase();

  @BeforeEach
  void setUp() {
    TestHall hall = TestHall.founded(Instant.parse("2026-11-20T08:00:00Z"));
    database.run(
        manager -> {
          hall.authorities
              .all()
              .forEach(
                  authority -> {
                    manager.persist(authority);
                    manager.flush();
                  });
          epochs(manager).begin(TestHall.ISSUING);
        });
  }

  @AfterEach
  void tearDown() {
    database.close();
  }

  private static JpaRevocationListStore lists(EntityManager manager) {
    JpaRevocationListStore store = new JpaRevocationListStore();
    store.manager = manager;
    return store;
  }

  private static JpaRevocationEpochs epochs(EntityManager manager) {
    JpaRevocationEpochs epochs = new JpaRevocationEpochs();
    epochs.manager = manager;
    return epochs;
  }

  @Test
  void whenLockedTwiceInOneTransaction_thenNumbersBetweenAreKept() {
    database.run(
        manager -> {
          assertThat(lists(manager).lock(THIRD).next()).isEqualTo(1);
          assertThat(lists(manager).lock(THIRD).next()).isEqualTo(2);
        });
    database.run(manager -> assertThat(lists(manager).lock(THIRD).next()).isEqualTo(3));
  }

  @Test
  void whenScopesHaveBegun_thenTheyAreNamed() {
    database.run(manager -> lists(manager).lock(THIRD));
    database.run(
        manager -> {
          lists(manager).lock(ListScope.whole(TestHall.ISSUING));
          assertThat(lists(manager).scopes())
              .containsExactly(ListScope.whole(TestHall.ISSUING), THIRD);
        });
  }

  @Test
  void whenRevoked_thenTheEpochGrows() {
    database.run(manager -> assertThat(epochs(manager).next(TestHall.ISSUING)).isEqualTo(1));
    database.run(manager -> assertThat(epochs(manager).next(TestHall.ISSUING)).isEqualTo(2));
    database.run(manager -> assertThat(epochs(manager).now(TestHall.ISSUING)).isEqualTo(2));
  }
}
