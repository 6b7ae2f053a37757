package org.certhall.certificate.control;

import java.time.Duration;

/**
 * When revocation lists come out.
 *
 * @param validity of a complete list; the next one comes out at half of it
 * @param deltaValidity of a delta list, likewise
 * @param onRevocation what comes out at once when something is revoked
 */
public record ListPolicy(Duration validity, Duration deltaValidity, OnRevocation onRevocation) {

  /** What a revocation publishes; whatever it is, OCSP knows of it at once. */
  public enum OnRevocation {
    COMPLETE,
    DELTA,
    NOTHING
  }

  public boolean hasDeltas() {
    return onRevocation == OnRevocation.DELTA;
  }
}
