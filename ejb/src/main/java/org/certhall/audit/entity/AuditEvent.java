package org.certhall.audit.entity;

import java.util.Map;
import java.util.TreeMap;

/**
 * One deed, for the record: what was done, to what, on which order. Details are sorted and carry no
 * secret and no identity number.
 *
 * @param deed what was done, such as {@code certificate.issued}: feature, dot, verb in the past
 * @param object what it was done to, such as a serial or an order number
 * @param orderNumber the order it belongs to, or null
 */
public record AuditEvent(
    String deed, String object, String orderNumber, Map<String, String> details) {

  public AuditEvent {
    details = Map.copyOf(new TreeMap<>(details));
  }

  public static AuditEvent of(String deed, String object) {
    return new AuditEvent(deed, object, null, Map.of());
  }

  public AuditEvent onOrder(String number) {
    return new AuditEvent(deed, object, number, details);
  }

  public AuditEvent with(String name, String value) {
    Map<String, String> more = new TreeMap<>(details);
    more.put(name, value);
    return new AuditEvent(deed, object, orderNumber, more);
  }
}
