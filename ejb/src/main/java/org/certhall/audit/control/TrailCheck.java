package org.certhall.audit.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.certhall.audit.entity.AuditRecord;
import org.certhall.audit.entity.Finding;
import org.certhall.audit.entity.Finding.Kind;
import org.certhall.audit.entity.RowRanges;
import org.certhall.audit.entity.Seal;
import org.certhall.audit.entity.SealKind;
import org.certhall.audit.entity.TrailReport;

/**
 * Reads the whole trail again and compares it with its seals, and the seals with their copy outside
 * the database. Holds one seal's rows in memory at a time.
 */
public final class TrailCheck {

  private static final int SEALS_A_READ = 500;
  private static final int FINDINGS_AT_MOST = 1000;

  private final Trail trail;
  private final Exports exports;
  private final Predicate<Seal> isSigned;

  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Long> sealedUpTo = new HashMap<>();
  private final Set<String> ended = new HashSet<>();
  private long seals;
  private long rows;
  private Instant sealedAt;

  /**
   * A check of everything.
   *
   * @param exports the copies of the seals outside the database
   * @param isSigned whether the seal carries the signature of the hall's audit key
   */
  public TrailCheck(Trail trail, Exports exports, Predicate<Seal> isSigned) {
    this.trail = trail;
    this.exports = exports;
    this.isSigned = isSigned;
  }

  public TrailReport run() {
    // Boots first: a row written while the check runs is then not taken for an inserted one.
    List<Trail.BootRows> boots = trail.boots();
    SortedSet<String> nodes = new TreeSet<>(trail.nodes());
    nodes.addAll(exports.nodes());
    nodes.forEach(this::checkNode);
    boots.forEach(this::checkBoot);
    return new TrailReport(findings, seals, rows, sealedAt);
  }

  private void checkNode(String node) {
    long newest = trail.lastSeal(node).map(Seal::number).orElse(0L);
    ExportCheck export = new ExportCheck(exports.of(node).read(), newest, this::find);
    Seal before = null;
    List<Seal> batch = trail.seals(node, 0, SEALS_A_READ);
    while (!batch.isEmpty()) {
      for (Seal seal : batch) {
        export.meets(seal);
        checkLink(before, seal);
        checkRows(seal);
        before = seal;
      }
      batch = trail.seals(node, before.number(), SEALS_A_READ);
    }
    export.ends();
  }

  private void checkLink(Seal before, Seal seal) {
    seals++;
    sealedAt = sealedAt == null || seal.at().isAfter(sealedAt) ? seal.at() : sealedAt;
    long expected = before == null ? 1 : before.number() + 1;
    if (seal.number() > expected) {
      String gap = expected == seal.number() - 1 ? "" : "-" + (seal.number() - 1);
      find(Kind.SEAL_DELETED, seal.node(), "seal " + expected + gap);
    } else if (!seal.previous().equals(before == null ? Seal.NOTHING : before.hash())) {
      find(Kind.SEAL_CHANGED, seal.node(), "seal " + seal.number() + " does not follow its former");
    }
    if (!isSigned.test(seal)) {
      find(Kind.SEAL_FORGED, seal.node(), "seal " + seal.number());
    }
  }

  private void checkRows(Seal seal) {
    if (seal.kind() == SealKind.OPENED) {
      ended.addAll(sealedUpTo.keySet());
      ended.remove(seal.boot());
      sealedUpTo.put(seal.boot(), 0L);
      return;
    }
    if (seal.kind() == SealKind.CLOSED) {
      ended.add(seal.boot());
      return;
    }
    List<AuditRecord> found = trail.rows(seal.boot(), seal.firstRow(), seal.lastRow());
    rows += found.size();
    sealedUpTo.merge(seal.boot(), seal.lastRow(), Math::max);
    if (!MerkleTree.root(found).equals(seal.root())) {
      nameDifference(seal, found);
    }
    if (!seal.missing().isEmpty()) {
      find(
          seal.kind() == SealKind.TAIL ? Kind.LOST_AT_CRASH : Kind.ROW_GONE_BEFORE_SEAL,
          seal.node(),
          "row " + seal.missing() + " of boot " + seal.boot());
    }
  }

  private void nameDifference(Seal seal, List<AuditRecord> found) {
    RowRanges expected =
        RowRanges.between(seal.firstRow(), seal.lastRow())
            .without(seal.rolledBack())
            .without(seal.missing());
    RowRanges present = RowRanges.ofRows(found);
    boolean same = present.equals(expected);
    if (same) {
      find(
          Kind.ROW_CHANGED,
          seal.node(),
          "among "
              + rowsOf(seal.firstRow(), seal.lastRow(), seal.boot())
              + ", sealed "
              + seal.at());
    }
    name(Kind.ROW_DELETED, seal, expected.without(present));
    name(Kind.ROW_INSERTED, seal, present.without(expected));
  }

  private void name(Kind kind, Seal seal, RowRanges rows) {
    for (long number : rows.numbers()) {
      find(kind, seal.node(), "row " + number + " of boot " + seal.boot());
    }
  }

  private void checkBoot(Trail.BootRows boot) {
    Long sealed = sealedUpTo.get(boot.boot());
    if (sealed == null) {
      find(Kind.ROW_INSERTED, boot.node(), "a boot that never began: " + boot.boot());
    } else if (boot.first() < 1) {
      find(Kind.ROW_INSERTED, boot.node(), "row " + boot.first() + " of boot " + boot.boot());
    } else if (boot.last() > sealed) {
      checkUnsealed(boot, sealed);
    }
  }

  private void checkUnsealed(Trail.BootRows boot, long sealed) {
    boolean over = ended.contains(boot.boot());
    List<AuditRecord> first = trail.rows(boot.boot(), sealed + 1, boot.last());
    String since = first.isEmpty() ? "" : ", since " + first.get(0).at();
    find(
        over ? Kind.ROW_INSERTED : Kind.NOT_YET_SEALED,
        boot.node(),
        rowsOf(sealed + 1, boot.last(), boot.boot()) + since);
  }

  private static String rowsOf(long from, long to, String boot) {
    return "rows " + from + "-" + to + " of boot " + boot;
  }

  private void find(Kind kind, String node, String where) {
    if (findings.size() < FINDINGS_AT_MOST) {
      findings.add(new Finding(kind, node, where));
    }
  }
}
