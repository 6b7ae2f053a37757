package org.certhall.certificate.control;

import java.io.IOException;
import java.time.Instant;
import org.certhall.certificate.entity.ListScope;

/** All that an authority has revoked, one after another: there may be millions. */
public interface RevokedEntries {

  /** Takes one entry. */
  interface Taker {
    void take(RevokedEntry entry) throws IOException;
  }

  /**
   * Hands over what is revoked in the scope.
   *
   * @param sinceEpoch what was revoked up to this epoch is left out, and what was released since
   *     comes as {@code REMOVE_FROM_CRL}; 0 for all that is revoked now
   * @param expiredBefore certificates that had expired before then are left out: they stood on the
   *     last list before their end and on the first one after it (RFC 5280, section 3.3)
   */
  void each(ListScope scope, long sinceEpoch, Instant expiredBefore, Taker taker)
      throws IOException;
}
