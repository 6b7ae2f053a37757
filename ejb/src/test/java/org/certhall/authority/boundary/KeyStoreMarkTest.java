package org.certhall.authority.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.certhall.authority.control.Digests;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeyStoreMarkTest {

  private final KeyStoreMark mark = new KeyStoreMark();

  @BeforeEach
  void setUp() {
    JdbcDataSource source = new JdbcDataSource();
    source.setURL(
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
    Flyway.configure().dataSource(source).load().migrate();
    mark.dataSource = source;
  }

  @Test
  void whenTheDatabaseIsNew_thenAnyKeyStoreFitsAndIsKnownFromThen() {
    mark.mustBeNew("keystore.p12");
    mark.mustFit("keystore.p12", (purpose, value) -> "a".repeat(64));

    assertThatCode(() -> mark.mustFit("keystore.p12", (purpose, value) -> "a".repeat(64)))
        .doesNotThrowAnyException();
  }

  @Test
  void whenTheKeyStoreIsGone_thenNoneIsMadeInItsPlace() {
    mark.mustFit("keystore.p12", (purpose, value) -> "a".repeat(64));

    assertThatThrownBy(() -> mark.mustBeNew("/mnt/keys/keystore.p12"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("/mnt/keys/keystore.p12")
        .hasMessageContaining("backup");
  }

  @Test
  void whenTheKeyStoreIsAnother_thenRefused() {
    mark.mustFit("keystore.p12", (purpose, value) -> "a".repeat(64));

    assertThatThrownBy(() -> mark.mustFit("keystore.p12", (purpose, value) -> "b".repeat(64)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("not the one");
  }

  @Test
  void whenTwoNodesWithKeyStoresOfTheirOwnStartAtOnce_thenOneIsRefused() throws Exception {
    ExecutorService nodes = Executors.newFixedThreadPool(2);
    CyclicBarrier both = new CyclicBarrier(2);
    try {
      Future<Boolean> first = nodes.submit(() -> starts(both, "a"));
      Future<Boolean> second = nodes.submit(() -> starts(both, "b"));

      assertThat(Stream.of(first.get(), second.get())).containsExactlyInAnyOrder(true, false);
    } finally {
      nodes.shutdownNow();
    }
  }

  /** Neither knows of a key store when it asks for the first time. */
  private boolean starts(CyclicBarrier both, String digit) {
    Digests digests =
        (purpose, value) -> {
          meet(both);
          return digit.repeat(64);
        };
    try {
      mark.mustFit("keystore.p12", digests);
      return true;
    } catch (IllegalStateException another) {
      return false;
    }
  }

  private static void meet(CyclicBarrier both) {
    try {
      both.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new AssertionError(e);
    }
  }
}
