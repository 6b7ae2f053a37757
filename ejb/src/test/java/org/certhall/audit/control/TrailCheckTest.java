package org.certhall.audit.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.certhall.audit.entity.AuditRecord;
import org.certhall.audit.entity.Finding.Kind;
import org.certhall.audit.entity.RowRanges;
import org.certhall.audit.entity.Seal;
import org.certhall.audit.entity.SealKind;
import org.certhall.audit.entity.TrailReport;
import org.certhall.authority.entity.Sha256;
import org.junit.jupiter.api.Test;

/** Each way to tamper with the trail, and what is found. */
class TrailCheckTest {

  private final TrailInMemory trail = new TrailInMemory();
  private final ExportInMemory export = new ExportInMemory();
  private RowNumbers numbers = new RowNumbers();
  private Sealing sealing = begin();

  private Sealing begin() {
    Sealing begun =
        new Sealing("node1", numbers, trail, export, new TestSigner(), Clock.systemUTC());
    begun.open();
    return begun;
  }

  private static class TestSigner implements SealSigner {
    @Override
    public String keyId() {
      return "key1";
    }

    @Override
    public String sign(byte[] statement) {
      return signature(statement);
    }
  }

  private static String signature(byte[] statement) {
    return HexFormat.of()
        .formatHex(Sha256.of("secret".getBytes(StandardCharsets.UTF_8), statement));
  }

  private AuditRecord commit() {
    long number = numbers.next();
    AuditRecord row = trail.write(numbers.boot(), number);
    numbers.completed(number, true);
    return row;
  }

  private void rollBack() {
    numbers.completed(numbers.next(), false);
  }

  /** Three seals of two rows each, between two rolled back. */
  private void work() {
    for (int i = 0; i < 3; i++) {
      commit();
      rollBack();
      commit();
      sealing.sealNow();
    }
  }

  private void restart() {
    numbers = new RowNumbers();
    sealing = begin();
  }

  private TrailReport check() {
    return new TrailCheck(
            trail, export, seal -> seal.signature().equals(signature(seal.statement())))
        .run();
  }

  private Set<Kind> found() {
    Set<Kind> kinds = new TreeSet<>();
    check().findings().forEach(finding -> kinds.add(finding.kind()));
    return kinds;
  }

  @Test
  void whenNobodyTampered_thenTheTrailIsWhole() {
    work();
    sealing.close();
    restart();
    work();

    assertThat(check().findings()).isEmpty();
    assertThat(check().rows()).isEqualTo(12);
    assertThat(trail.seals).extracting(Seal::kind).contains(SealKind.CLOSED);
  }

  @Test
  void whenNothingHappens_thenNoSealIsMade() {
    work();
    int before = trail.seals.size();

    assertThat(sealing.sealNow()).isZero();
    assertThat(trail.seals).hasSize(before);
  }

  @Test
  void whenTransactionIsOpen_thenTheSealStopsBeforeIt() {
    commit();
    long open = numbers.next();
    commit();

    assertThat(sealing.sealNow()).isEqualTo(1);
    trail.write(numbers.boot(), open);
    numbers.completed(open, true);
    assertThat(sealing.sealNow()).isEqualTo(2);
    assertThat(check().findings()).isEmpty();
  }

  @Test
  void whenTransactionIsRolledBack_thenItsNumberIsListedAsVoid() {
    rollBack();
    commit();
    sealing.sealNow();

    assertThat(trail.seals.get(1).rolledBack()).isEqualTo(RowRanges.of("1"));
    assertThat(trail.seals.get(1).rows()).isEqualTo(1);
  }

  @Test
  void whenThousandsOfRowsWait_thenTheyAreSealedInPieces() {
    for (int i = 0; i < 2 * Sealing.ROWS_A_SEAL + 1; i++) {
      commit();
    }
    sealing.sealNow();

    assertThat(trail.seals).hasSize(4);
    assertThat(check().findings()).isEmpty();
  }

  @Test
  void whenRowIsChanged_thenItIsFound() {
    work();
    AuditRecord row = trail.rows.get(2);
    trail.rows.set(
        2,
        new AuditRecord(
            row.node(),
            row.boot(),
            row.number(),
            row.at(),
            "clerk",
            row.address(),
            row.deed(),
            row.object(),
            row.orderNumber(),
            row.details()));

    assertThat(found()).containsExactly(Kind.ROW_CHANGED);
  }

  @Test
  void whenTwoRowsChangePlaces_thenItIsFound() {
    work();
    AuditRecord a = trail.rows.get(2);
    AuditRecord b = trail.rows.get(3);
    trail.rows.set(2, renumbered(a, b.number()));
    trail.rows.set(3, renumbered(b, a.number()));

    assertThat(found()).containsExactly(Kind.ROW_CHANGED);
  }

  private static AuditRecord renumbered(AuditRecord row, long number) {
    return new AuditRecord(
        row.node(),
        row.boot(),
        number,
        row.at(),
        row.actor(),
        row.address(),
        row.deed(),
        row.object(),
        row.orderNumber(),
        row.details());
  }

  @Test
  void whenRowIsDeleted_thenItIsNamed() {
    work();
    trail.rows.remove(2);

    assertThat(check().findings().get(0).toString()).contains("a row was deleted: row 4 of boot");
  }

  @Test
  void whenRowIsInsertedUnderARolledBackNumber_thenItIsNamed() {
    work();
    trail.write(numbers.boot(), 5);

    assertThat(check().findings().get(0).toString()).contains("a row was inserted: row 5 of boot");
  }

  @Test
  void whenRowIsInsertedIntoAClosedBoot_thenItIsFound() {
    work();
    sealing.close();
    String old = numbers.boot();
    restart();
    trail.write(old, 10);

    assertThat(found()).containsExactly(Kind.ROW_INSERTED);
  }

  @Test
  void whenRowIsInsertedBetweenAnOrderlyStopAndTheNextStart_thenItIsNotSealedOver() {
    work();
    sealing.close();
    trail.write(numbers.boot(), 10);
    restart();

    assertThat(found()).containsExactly(Kind.ROW_INSERTED);
  }

  @Test
  void whenRowsOfAnInventedBootAreInserted_thenTheyAreFound() {
    work();
    trail.write("b00b1e5", 1);

    assertThat(found()).containsExactly(Kind.ROW_INSERTED);
  }

  @Test
  void whenRowIsDeletedBeforeItIsSealed_thenItsNumberIsNamed() {
    commit();
    commit();
    commit();
    trail.rows.remove(1);
    sealing.sealNow();

    assertThat(found()).containsExactly(Kind.ROW_GONE_BEFORE_SEAL);
  }

  @Test
  void whenSealIsDeleted_thenItIsFound() {
    work();
    trail.seals.remove(2);

    assertThat(found()).contains(Kind.SEAL_DELETED);
  }

  @Test
  void whenSealIsChanged_thenItIsFound() {
    work();
    Seal seal = trail.seals.get(2);
    trail.seals.set(2, over(seal, seal.missing(), MerkleTree.root(List.of()), seal.signature()));

    assertThat(found()).contains(Kind.SEAL_CHANGED, Kind.SEAL_FORGED);
  }

  @Test
  void whenRowAndSealAreChangedToFit_thenTheSignatureTells() {
    work();
    AuditRecord gone = trail.rows.remove(2);
    Seal seal = trail.seals.get(2);
    RowRanges missing = RowRanges.of(Long.toString(gone.number()));
    List<AuditRecord> rest = trail.rows(gone.boot(), seal.firstRow(), seal.lastRow());
    trail.seals.set(2, over(seal, missing, MerkleTree.root(rest), seal.signature()));

    assertThat(found()).contains(Kind.SEAL_FORGED);
  }

  private static Seal over(Seal seal, RowRanges missing, String root, String signature) {
    return new Seal(
        seal.node(),
        seal.number(),
        seal.kind(),
        seal.boot(),
        seal.firstRow(),
        seal.lastRow(),
        seal.rolledBack(),
        missing,
        root,
        seal.previous(),
        seal.at(),
        seal.keyId(),
        signature);
  }

  @Test
  void whenTailIsCutWithItsSeals_thenTheExportTells() {
    work();
    trail.seals.remove(3);
    trail.rows.removeIf(row -> row.number() > 6);

    assertThat(found()).containsExactly(Kind.TAIL_CUT);
  }

  @Test
  void whenTailIsCutAndTheHallGoesOn_thenTheGapStays() {
    work();
    trail.seals.remove(3);
    trail.rows.removeIf(row -> row.number() > 6);
    restart();
    work();

    assertThat(found()).contains(Kind.SEAL_DELETED);
  }

  @Test
  void whenTheWholeDatabaseIsEmptied_thenTheExportTells() {
    work();
    trail.seals.clear();
    trail.rows.clear();

    assertThat(found()).containsExactly(Kind.TAIL_CUT);
  }

  @Test
  void whenExportIsCut_thenItIsFound() {
    work();
    export.seals.remove(3);
    export.seals.remove(2);

    assertThat(found()).contains(Kind.EXPORT_CUT);
  }

  @Test
  void whenOnlyTheNewestSealIsNotExported_thenItIsToldButIsNoTampering() {
    work();
    export.seals.remove(3);

    assertThat(found()).containsExactly(Kind.NOT_YET_EXPORTED);
    assertThat(check().isWhole()).isTrue();
  }

  @Test
  void whenSealsAreMadeWhileTheCheckRuns_thenTheyAreNoFinding() {
    work();
    trail.beforeSealsAreRead = this::work;

    assertThat(found()).isEmpty();
    assertThat(trail.seals).hasSize(7);
  }

  @Test
  void whenHallDies_thenTheNextBootSealsItsTail() {
    work();
    commit();
    numbers.next();
    commit();
    restart();

    assertThat(trail.seals).extracting(Seal::kind).contains(SealKind.TAIL);
    assertThat(found()).containsExactly(Kind.LOST_AT_CRASH);
    assertThat(check().isWhole()).isTrue();
  }

  @Test
  void whenRowsAreNotYetSealed_thenTheSecondIsNamed() {
    work();
    AuditRecord row = commit();

    assertThat(found()).containsExactly(Kind.NOT_YET_SEALED);
    assertThat(check().findings().get(0).where()).contains("since " + row.at());
    assertThat(check().isWhole()).isTrue();
  }

  @Test
  void whenExportCannotBeWritten_thenItIsMadeGoodLater() {
    export.diskIsFull = true;
    commit();
    assertThatThrownBy(sealing::sealNow).isInstanceOf(IllegalStateException.class);

    export.diskIsFull = false;
    commit();
    sealing.sealNow();
    assertThat(check().findings()).isEmpty();
    assertThat(export.seals).isEqualTo(trail.seals);
  }
}
