package org.certhall.audit.control;

import org.certhall.audit.entity.AuditRecord;

/** Where rows of the trail are written. */
public interface RowStore {

  /** Writes the row in the running transaction. */
  void add(AuditRecord row);
}
