package org.certhall.escrow.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.certhall.Wiring;
import org.certhall.audit.control.AuditTrail;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.authority.control.SealerFake;
import org.certhall.authority.entity.KeyAlgorithm;
import org.certhall.database.MemoryDatabase;
import org.certhall.escrow.control.EncryptionKeyMaker;
import org.certhall.escrow.control.EncryptionKeyStore;
import org.certhall.escrow.control.SpareKeys;
import org.certhall.escrow.entity.EncryptionKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EncryptionKeyStoreTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC);

  private final MemoryDatabase database = new MemoryDatabase();
  private final Wiring wiring = new Wiring(database);
  private final List<AuditEvent> audited = new ArrayList<>();
  private EncryptionKeyStore store;

  @BeforeEach
  void open() {
    wiring
        .with(Clock.class, CLOCK)
        .with(AuditTrail.class, audited::add)
        .with(EncryptionKeyStore.class, "org.certhall.escrow.boundary.JpaEncryptionKeyStore");
    store = wiring.get(EncryptionKeyStore.class);
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void made(int number) {
    SealerFake sealer = new SealerFake();
    SpareKeys spare =
        new SpareKeys(
            store,
            new EncryptionKeyMaker(sealer, new SecureRandom(), CLOCK),
            sealer,
            Map.of(KeyAlgorithm.P_256, number));
    database.inTransaction(spare::refill);
  }

  private Optional<String> taken(String pair) {
    return database.inTransaction(
        () -> store.take(pair, KeyAlgorithm.P_256).map(EncryptionKey::id));
  }

  private static <T> T done(Future<T> work) {
    try {
      return work.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whenMadeAndTaken_thenEachPairHasItsOwnUntilNoneIsLeft() {
    made(2);

    Optional<String> first = taken("one");
    assertThat(taken("one")).isEqualTo(first).isPresent();
    assertThat(taken("two")).isPresent().isNotEqualTo(first);
    assertThat(taken("three")).isEmpty();
    assertThat(database.inTransaction(() -> store.spare(KeyAlgorithm.P_256))).isZero();
    assertThat(audited)
        .extracting(AuditEvent::deed)
        .containsExactly("escrow.keys-made", "escrow.key-taken", "escrow.key-taken");
  }

  @Test
  void whenAnotherIsJustTakingTheOldest_thenTheNextIsTakenWithoutWaiting() {
    made(2);

    database.inTransaction(
        () -> {
          String held = store.take("one", KeyAlgorithm.P_256).orElseThrow().id();
          assertThat(taken("two")).isPresent().get().isNotEqualTo(held);
          return null;
        });
  }

  @Test
  void whenManyTakeAtOnce_thenNoKeyIsGivenTwice() throws Exception {
    made(8);
    CountDownLatch all = new CountDownLatch(4);
    ExecutorService takers = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<String>>> work =
          IntStream.range(0, 4).mapToObj(taker -> taking(taker, all)).toList();
      List<String> given =
          takers.invokeAll(work).stream()
              .map(EncryptionKeyStoreTest::done)
              .flatMap(List::stream)
              .toList();
      assertThat(given).doesNotHaveDuplicates().isNotEmpty();
    } finally {
      takers.shutdown();
    }
  }

  private Callable<List<String>> taking(int taker, CountDownLatch all) {
    return () -> {
      all.countDown();
      all.await();
      return IntStream.range(0, 2)
          .mapToObj(turn -> taken(taker + "-" + turn))
          .flatMap(Optional::stream)
          .toList();
    };
  }

  @Test
  void whenBound_thenItIsFoundByItsCertificateAndAwaitedNoMore() {
    made(2);
    taken("one");
    taken("two");
    assertThat(database.inTransaction(store::unbound)).containsExactlyInAnyOrder("one", "two");

    bind("one", "0A");
    bind("one", "0A");
    assertThat(database.inTransaction(store::unbound)).containsExactly("two");
    assertThat(database.inTransaction(() -> store.ofCertificate("0A")).flatMap(EncryptionKey::pair))
        .contains("one");
    assertThat(audited)
        .extracting(AuditEvent::deed)
        .filteredOn("escrow.key-bound"::equals)
        .hasSize(1);
    assertThatThrownBy(() -> bind("one", "0B")).isInstanceOf(IllegalStateException.class);
  }

  private void bind(String pair, String serial) {
    database.inTransaction(
        () -> {
          store.bind(pair, serial);
          return null;
        });
  }
}
