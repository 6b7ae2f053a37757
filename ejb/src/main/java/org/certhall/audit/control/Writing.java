package org.certhall.audit.control;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.certhall.audit.entity.AuditEvent;
import org.certhall.audit.entity.AuditRecord;

/**
 * Turns a deed into a row: who did it, from where, when, and under which number.
 *
 * @param node the name of this node
 */
public record Writing(String node, String boot) {

  /** The row of this deed. */
  public AuditRecord row(long number, Instant at, String actor, String address, AuditEvent event) {
    return new AuditRecord(
        node,
        boot,
        number,
        at.truncatedTo(ChronoUnit.MICROS),
        Details.cut(actor, 64),
        Details.cut(address, 64),
        Details.cut(event.deed(), 64),
        Details.cut(event.object(), 200),
        event.orderNumber(),
        Details.text(event.details()));
  }
}
