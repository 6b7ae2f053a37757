package org.certhall.certificate.control;

import java.time.Instant;
import java.util.Optional;
import org.certhall.certificate.entity.RevocationReason;

/**
 * What a serial number was worth in a revocation epoch.
 *
 * @param issued whether there is such a certificate of this authority
 * @param revokedAt empty while it is in force
 */
public record StatusAtEpoch(
    long epoch, boolean issued, Optional<Instant> revokedAt, Optional<RevocationReason> reason) {

  static final StatusAtEpoch NEVER_ISSUED =
      new StatusAtEpoch(0, false, Optional.empty(), Optional.empty());
}
