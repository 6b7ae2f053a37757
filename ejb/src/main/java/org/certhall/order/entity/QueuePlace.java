package org.certhall.order.entity;

import java.time.Instant;

/** A place in the review queue: pages go on from here, whatever came or went meanwhile. */
public record QueuePlace(Instant submittedAt, String orderNumber) {

  public static QueuePlace front() {
    return new QueuePlace(Instant.EPOCH, "");
  }
}
