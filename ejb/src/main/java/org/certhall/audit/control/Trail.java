package org.certhall.audit.control;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.certhall.audit.entity.AuditRecord;
import org.certhall.audit.entity.Seal;

/** The trail as the database keeps it. */
public interface Trail {

  /** Every node that has written a row or a seal. */
  SortedSet<String> nodes();

  Optional<Seal> lastSeal(String node);

  /** The node's seals with a number above this, by number, so many at most. */
  List<Seal> seals(String node, long after, int atMost);

  /** Stores the seal; when this returns it is on disk. */
  void add(Seal seal);

  /** The rows of a boot with numbers from..to, by number. */
  List<AuditRecord> rows(String boot, long from, long to);

  /** Every boot that has written a row. */
  List<BootRows> boots();

  /** The rows of one boot, whether sealed or not. */
  record BootRows(String node, String boot, long first, long last) {}
}
