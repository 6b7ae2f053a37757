package org.certhall.audit.control;

import java.util.ArrayList;
import java.util.List;
import org.certhall.audit.entity.AuditEvent;

/** Remembers the deeds that were recorded. */
public class AuditTrailFake implements AuditTrail {

  public final List<AuditEvent> events = new ArrayList<>();

  @Override
  public void record(AuditEvent event) {
    events.add(event);
  }

  public List<String> deeds() {
    return events.stream().map(AuditEvent::deed).toList();
  }
}
