package org.certhall.audit.boundary;

import java.time.Instant;

/**
 * What the auditor looks for; null where it does not matter.
 *
 * @param before the last row of the page before, or null for the first page
 */
public record AuditFilter(
    Instant from, Instant to, String actor, String deed, String orderNumber, Cursor before) {

  /** A place in the list. */
  public record Cursor(Instant at, String id) {}

  public static AuditFilter all() {
    return new AuditFilter(null, null, null, null, null, null);
  }
}
