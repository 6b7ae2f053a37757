package org.certhall.audit.boundary;

import java.time.Instant;
import java.util.List;

/**
 * A page of the trail.
 *
 * @param next where the next page begins, or null at the end
 */
public record AuditPage(List<Line> lines, AuditFilter.Cursor next) {

  public AuditPage {
    lines = List.copyOf(lines);
  }

  /** One deed. */
  public record Line(
      String id,
      Instant at,
      String actor,
      String address,
      String deed,
      String object,
      String orderNumber,
      String details) {}
}
