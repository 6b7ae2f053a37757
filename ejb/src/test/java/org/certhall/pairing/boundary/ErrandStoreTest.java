package org.certhall.pairing.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.certhall.Wiring;
import org.certhall.database.MemoryDatabase;
import org.certhall.pairing.control.ErrandStore;
import org.certhall.pairing.entity.Errand;
import org.certhall.pairing.entity.ErrandCall;
import org.certhall.pairing.entity.ErrandNumbers;
import org.certhall.pairing.entity.ErrandPurpose;
import org.certhall.pairing.entity.Thumbprint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ErrandStoreTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");
  private static final String ID = "e".repeat(43);

  private final MemoryDatabase database = new MemoryDatabase();
  private final ErrandStore store =
      new Wiring(database)
          .with(ErrandStore.class, JpaErrandStore.class.getName())
          .get(ErrandStore.class);

  @BeforeEach
  void begin() {
    database.inTransaction(
        () -> {
          store.add(
              new Errand(
                  ID,
                  ErrandPurpose.UNLOCK,
                  "U-1",
                  "session",
                  "code",
                  new ErrandNumbers(42, List.of(42, 17)),
                  NOW));
          return null;
        });
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whenTheCodeIsTaken_thenTheErrandIsFoundByItsLineAlone() {
    database.inTransaction(
        () -> {
          store.byCode("code").orElseThrow().take(new Thumbprint("A".repeat(43)), "line", NOW);
          return null;
        });
    assertThat(database.inTransaction(() -> store.byCode("code"))).isEmpty();
    assertThat(database.inTransaction(() -> store.byLine("line").orElseThrow().choices()))
        .containsExactly(42, 17);
  }

  @Test
  void whenACallIsAnswered_thenItWaitsNoMore() {
    database.inTransaction(
        () -> {
          store.add(new ErrandCall(ID, 1, "tokens", new byte[] {1}));
          store.add(new ErrandCall(ID, 2, "events", new byte[] {2}));
          return null;
        });
    database.inTransaction(
        () -> {
          store.call(ID, 1).orElseThrow().answer(new byte[] {3});
          return null;
        });
    assertThat(database.inTransaction(() -> store.waiting(ID)))
        .extracting(ErrandCall::name)
        .containsExactly("events");
    assertThat(database.inTransaction(() -> store.call(ID, 1).orElseThrow().answer()))
        .containsExactly(3);
  }

  @Test
  void whenAnErrandIsForgotten_thenItsCallsAreGone() {
    database.inTransaction(
        () -> {
          store.add(new ErrandCall(ID, 1, "tokens", new byte[] {1}));
          return null;
        });
    database.inTransaction(
        () -> {
          store.forget(NOW.plusSeconds(1));
          return null;
        });
    assertThat(database.inTransaction(() -> store.find(ID))).isEmpty();
    assertThat(database.inTransaction(() -> store.call(ID, 1))).isEmpty();
  }
}
