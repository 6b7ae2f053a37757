package org.certhall.audit.control;

import java.util.List;
import org.certhall.audit.entity.AuditRecord;

/** Where the rows of the trail are kept. */
public interface RowStore {

  void add(AuditRecord row);

  /** The rows of a boot with numbers from..to, by number. */
  List<AuditRecord> rows(String boot, long from, long to);
}
