package org.certhall.audit.entity;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One deed, for the record: what was done, to what, on which order. Details carry no secret and no
 * identity number.
 *
 * @param deed what was done, such as {@code certificate.issued}: a thing, dot, verb in the past;
 *     the auditor looks for the whole of it, so what varies is a detail (docs/audit.md lists them)
 * @param object what it was done to, such as a serial or an order number
 * @param orderNumber the order it belongs to, or null
 */
public record AuditEvent(
    String deed, String object, String orderNumber, Map<String, String> details) {

  private static final Pattern DEED = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");

  public AuditEvent {
    if (!DEED.matcher(deed).matches()) {
      throw new IllegalArgumentException("not a deed: " + deed);
    }
    details = Map.copyOf(details);
  }

  public static AuditEvent of(String deed, String object) {
    return new AuditEvent(deed, object, null, Map.of());
  }

  public AuditEvent onOrder(String number) {
    return new AuditEvent(deed, object, number, details);
  }

  public AuditEvent with(String name, String value) {
    Map<String, String> more = new HashMap<>(details);
    more.put(name, value);
    return new AuditEvent(deed, object, orderNumber, more);
  }
}
