package org.certhall.escrow.control;

import java.time.Instant;
import java.util.Optional;
import org.certhall.escrow.entity.Release;
import org.certhall.escrow.entity.TokenPlace;

/** Where releases are kept. */
public interface ReleaseStore {

  Optional<Release> find(String id);

  Optional<Release> ofNonce(String nonce);

  Optional<Release> open(TokenPlace place);

  /** The one offered last, open or not. */
  Optional<Release> latest(TokenPlace place);

  /** Of this order, without those whose assistant has said that it tried neither value. */
  int begunOfOrder(String orderNumber);

  int countSince(TokenPlace place, Instant since);

  /**
   * Whether the value was given out and not replaced after that, or given out as a candidate for
   * more than one order or to more than one assistant.
   */
  boolean isKnownElsewhere(String pin);

  /** Whether the value was given out for an unlock, to a computer that is nobody's of the CA. */
  boolean wasForUnlock(String pin);

  void add(Release release);
}
