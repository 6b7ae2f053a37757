package org.certhall.audit.control;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.certhall.audit.entity.AuditRecord;
import org.certhall.audit.entity.RowRanges;
import org.certhall.audit.entity.Seal;
import org.certhall.audit.entity.SealKind;

/**
 * Puts this node's settled rows under signed, chained seals. One for each boot; the rows it reads
 * were committed by writers that never waited for it.
 */
public final class Sealing {

  private static final Logger LOG = Logger.getLogger(Sealing.class.getName());

  /** So that a seal's lists of numbers stay within their column. */
  static final int ROWS_A_SEAL = 2000;

  private static final int SEALS_A_READ = 500;

  private final String node;
  private final RowNumbers numbers;
  private final Trail trail;
  private final SealExport export;
  private final SealSigner signer;
  private final Clock clock;

  private Seal head;
  private long sealedUpTo;
  private boolean open;

  public Sealing(
      String node,
      RowNumbers numbers,
      Trail trail,
      SealExport export,
      SealSigner signer,
      Clock clock) {
    this.node = node;
    this.numbers = numbers;
    this.trail = trail;
    this.export = export;
    this.signer = signer;
    this.clock = clock;
  }

  /** Takes up the chain: seals what the last boot left, then opens this one. */
  public synchronized void open() {
    head = later(trail.lastSeal(node), export.last());
    exportTheRest();
    if (head != null && head.kind() != SealKind.CLOSED) {
      sealTail();
    }
    add(SealKind.OPENED, numbers.boot(), 1, 0, List.of(), RowRanges.NONE);
    open = true;
  }

  /** Seals what is settled; returns how many numbers. */
  public synchronized long sealNow() {
    if (!open) {
      return 0;
    }
    long before = sealedUpTo;
    long settled = numbers.settled();
    while (sealedUpTo < settled) {
      sealRows(sealedUpTo + 1, Math.min(settled, sealedUpTo + ROWS_A_SEAL));
    }
    return sealedUpTo - before;
  }

  /** Seals the rest and says that no row of this boot follows. */
  public synchronized void close() {
    if (open) {
      sealNow();
      add(SealKind.CLOSED, numbers.boot(), sealedUpTo + 1, sealedUpTo, List.of(), RowRanges.NONE);
      open = false;
    }
  }

  private void sealRows(long from, long to) {
    List<AuditRecord> rows = trail.rows(numbers.boot(), from, to);
    RowRanges rolledBack = new RowRanges(numbers.rolledBack(from, to));
    RowRanges gone = rolledBack.without(RowRanges.ofRows(rows));
    add(SealKind.ROWS, numbers.boot(), from, to, rows, gone);
    sealedUpTo = to;
    numbers.sealed(to);
  }

  private void sealTail() {
    String boot = head.boot();
    long from = head.lastRow() + 1;
    List<AuditRecord> rows = trail.rows(boot, from, from + ROWS_A_SEAL - 1);
    while (!rows.isEmpty()) {
      long to = rows.get(rows.size() - 1).number();
      add(SealKind.TAIL, boot, from, to, rows, RowRanges.NONE);
      from = to + 1;
      rows = trail.rows(boot, from, from + ROWS_A_SEAL - 1);
    }
  }

  private void add(
      SealKind kind,
      String boot,
      long from,
      long to,
      List<AuditRecord> rows,
      RowRanges rolledBack) {
    RowRanges missing =
        RowRanges.between(from, to).without(RowRanges.ofRows(rows)).without(rolledBack);
    if (!missing.isEmpty() && kind == SealKind.ROWS) {
      LOG.log(
          Level.SEVERE, "Audit rows {0} of this boot are gone before they were sealed", missing);
    }
    Seal unsigned =
        new Seal(
            node,
            head == null ? 1 : head.number() + 1,
            kind,
            boot,
            from,
            to,
            rolledBack,
            missing,
            MerkleTree.root(rows),
            head == null ? Seal.NOTHING : head.hash(),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            signer.keyId(),
            "");
    Seal seal = unsigned.signedWith(signer.sign(unsigned.statement()));
    trail.add(seal);
    head = seal;
    exportTheRest();
  }

  /** Also what an earlier try could not write. */
  private void exportTheRest() {
    long exported = export.last().map(Seal::number).orElse(0L);
    List<Seal> rest = trail.seals(node, exported, SEALS_A_READ);
    while (!rest.isEmpty()) {
      export.append(rest);
      rest = trail.seals(node, rest.get(rest.size() - 1).number(), SEALS_A_READ);
    }
  }

  /**
   * The chain goes on from the file when somebody has cut the database: the check finds the cut.
   */
  private static Seal later(Optional<Seal> stored, Optional<Seal> exported) {
    if (stored.isEmpty() || exported.isEmpty()) {
      return stored.or(() -> exported).orElse(null);
    }
    return exported.get().number() > stored.get().number() ? exported.get() : stored.get();
  }
}
