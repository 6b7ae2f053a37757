package org.certhall.pairing.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.certhall.Wiring;
import org.certhall.database.MemoryDatabase;
import org.certhall.pairing.control.PairingStore;
import org.certhall.pairing.entity.Pairing;
import org.certhall.pairing.entity.PairingDeskKind;
import org.certhall.pairing.entity.PairingOwner;
import org.certhall.pairing.entity.Thumbprint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PairingStoreTest {

  private static final Instant NOW = Instant.parse("2026-11-20T08:00:00Z");

  private final MemoryDatabase database = new MemoryDatabase();
  private final PairingStore store =
      new Wiring(database)
          .with(PairingStore.class, JpaPairingStore.class.getName())
          .get(PairingStore.class);

  @BeforeEach
  void pair() {
    known("A", "192.0.2.1", "public");
    known("B", "20010db800000001", "clerk");
    known("C", "192.0.2.77", "supervisor");
    begun("D", "192.0.2.1", "public");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private void known(String letter, String network, String name) {
    Thumbprint assistant = new Thumbprint(letter.repeat(43));
    Instant at = NOW.plusSeconds(letter.charAt(0));
    Pairing pairing = pairing(letter, network, name, at);
    pairing.answer(assistant, "n".repeat(43), at);
    pairing.confirm(assistant, at.plus(Duration.ofSeconds(5)));
    add(pairing);
  }

  private void begun(String letter, String network, String name) {
    add(pairing(letter, network, name, NOW));
  }

  private void add(Pairing pairing) {
    database.inTransaction(
        () -> {
          store.add(pairing);
          return null;
        });
  }

  private static Pairing pairing(String letter, String network, String name, Instant at) {
    PairingOwner owner = new PairingOwner(PairingDeskKind.STAFF, "session", network, name);
    return new Pairing(letter.repeat(43), "h".repeat(43), owner, at);
  }

  private List<PairingRow> found(String text, int first, int most) {
    return database.inTransaction(
        () -> store.inForce(text, first, most).stream().map(PairingRow::of).toList());
  }

  @Test
  void whenAssistantsAreListed_thenTheLatestSeenIsFirstAndUnfinishedOnesAreNot() {
    assertThat(found("", 0, 9))
        .extracting(PairingRow::by)
        .containsExactly("supervisor", "clerk", "public");
    assertThat(found("", 1, 1)).extracting(PairingRow::by).containsExactly("clerk");
    assertThat(database.inTransaction(() -> store.countInForce(""))).isEqualTo(3);
  }

  @Test
  void whenSearched_thenThumbprintBeginnerAndNetworkAreFound() {
    assertThat(found("bbbb", 0, 9)).extracting(PairingRow::by).containsExactly("clerk");
    assertThat(found("Super", 0, 9)).extracting(PairingRow::by).containsExactly("supervisor");
    assertThat(found("192.0.2.", 0, 9)).hasSize(2);
    assertThat(found("%", 0, 9)).isEmpty();
    assertThat(found("_", 0, 9)).isEmpty();
  }

  @Test
  void whenPairedFromAnIpv6Network_thenItIsWrittenAsPeopleReadIt() {
    assertThat(found("clerk", 0, 1).get(0).network()).isEqualTo("2001:0db8:0000:0001::/64");
  }
}
