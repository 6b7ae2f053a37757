package org.certhall.order.entity;

import java.time.Instant;

/** Who did it, and when. */
public record By(String who, Instant when) {

  /** The person outside who holds the order's secret. */
  public static final String APPLICANT = "applicant";
}
