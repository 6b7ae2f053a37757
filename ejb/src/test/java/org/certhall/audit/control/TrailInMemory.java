package org.certhall.audit.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.certhall.audit.entity.AuditRecord;
import org.certhall.audit.entity.Seal;

/** A trail in memory, whose rows and seals a test may tamper with. */
class TrailInMemory implements Trail {

  final List<AuditRecord> rows = new ArrayList<>();
  final List<Seal> seals = new ArrayList<>();

  /** Happens once, when a check has read the export and turns to the database. */
  Runnable beforeSealsAreRead = () -> {};

  AuditRecord write(String boot, long number) {
    AuditRecord row =
        new AuditRecord(
            "node1",
            boot,
            number,
            Instant.parse("2026-11-20T08:00:00.123456Z").plusSeconds(number),
            "reviewer",
            "192.0.2.1",
            "order.approved",
            "2026112000017",
            "2026112000017",
            "way=counter");
    rows.add(row);
    return row;
  }

  @Override
  public SortedSet<String> nodes() {
    return seals.stream().map(Seal::node).collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public Optional<Seal> lastSeal(String node) {
    return seals.stream().max(Comparator.comparing(Seal::number));
  }

  @Override
  public List<Seal> seals(String node, long after, int atMost) {
    Runnable between = beforeSealsAreRead;
    beforeSealsAreRead = () -> {};
    between.run();
    return seals.stream()
        .filter(seal -> seal.number() > after)
        .sorted(Comparator.comparing(Seal::number))
        .limit(atMost)
        .toList();
  }

  @Override
  public void add(Seal seal) {
    seals.add(seal);
  }

  @Override
  public List<AuditRecord> rows(String boot, long from, long to) {
    return rows.stream()
        .filter(row -> row.boot().equals(boot) && row.number() >= from && row.number() <= to)
        .sorted(Comparator.comparing(AuditRecord::number))
        .toList();
  }

  @Override
  public List<BootRows> boots() {
    return rows.stream().collect(Collectors.groupingBy(AuditRecord::boot)).values().stream()
        .map(TrailInMemory::span)
        .toList();
  }

  private static BootRows span(List<AuditRecord> rows) {
    return new BootRows(
        rows.get(0).node(),
        rows.get(0).boot(),
        rows.stream().mapToLong(AuditRecord::number).min().orElseThrow(),
        rows.stream().mapToLong(AuditRecord::number).max().orElseThrow());
  }
}
