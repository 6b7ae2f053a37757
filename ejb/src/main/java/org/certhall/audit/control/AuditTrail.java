package org.certhall.audit.control;

import org.certhall.audit.entity.AuditEvent;

/**
 * Records deeds in the transaction that does them: no deed without its record, and no record
 * without the deed.
 */
public interface AuditTrail {

  /** Who and when are taken from the call itself. */
  void record(AuditEvent event);
}
