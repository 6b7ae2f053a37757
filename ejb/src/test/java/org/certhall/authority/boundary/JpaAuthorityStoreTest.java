package org.certhall.authority.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.control.TestHall;
import org.certhall.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JpaAuthorityStoreTest {

  private final TestDatabase database = new TestDatabase();

  private static AuthorityStore store(EntityManager manager) {
    JpaAuthorityStore store = new JpaAuthorityStore();
    store.manager = manager;
    return store;
  }

  @BeforeEach
  void setUp() {
    TestHall hall = TestHall.founded(Instant.parse("2026-11-20T08:00:00Z"));
    database.run(manager -> hall.authorities.all().forEach(store(manager)::add));
  }

  @AfterEach
  void tearDown() {
    database.close();
  }

  @Test
  void whenAskedForAll_thenByName() {
    database.run(
        manager ->
            assertThat(store(manager).all())
                .extracting(authority -> authority.name().value())
                .containsExactly("test-issuing", "test-root"));
  }

  @Test
  void whenNobodyHasTheName_thenEmpty() {
    database.run(manager -> assertThat(store(manager).find(new AuthorityName("nobody"))).isEmpty());
  }
}
