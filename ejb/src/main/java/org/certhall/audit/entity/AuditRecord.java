package org.certhall.audit.entity;

import java.time.Instant;
import java.util.Objects;

/**
 * One row of the trail, as it is sealed.
 *
 * @param boot one run of one node, from start to stop
 * @param number counted by that boot from 1 without a gap
 * @param at when, in whole microseconds, which is what every database keeps
 * @param actor who: a login name, {@code system} or {@code public}
 * @param address from where: the client's network address, or {@code -}
 * @param orderNumber null where the deed belongs to no order
 */
public record AuditRecord(
    String node,
    String boot,
    long number,
    Instant at,
    String actor,
    String address,
    String deed,
    String object,
    String orderNumber,
    String details) {

  public AuditRecord {
    Objects.requireNonNull(node);
    Objects.requireNonNull(boot);
    Objects.requireNonNull(at);
    Objects.requireNonNull(actor);
    Objects.requireNonNull(address);
    Objects.requireNonNull(deed);
    Objects.requireNonNull(object);
    Objects.requireNonNull(details);
  }

  /** What is hashed into the tree. */
  public byte[] canonical() {
    return new Canonical("certhall audit row 1")
        .put(node)
        .put(boot)
        .put(number)
        .put(at)
        .put(actor)
        .put(address)
        .put(deed)
        .put(object)
        .put(orderNumber)
        .put(details)
        .bytes();
  }
}
