package org.certhall.identity.control;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certhall.identity.entity.Challenge;
import org.certhall.identity.entity.ChallengePurpose;

/** One-time codes that were sent. */
public interface ChallengeStore {

  /** The latest first. */
  List<Challenge> sentForOrderSince(String orderNumber, Instant since);

  long sentToMobileSince(String mobileIndex, Instant since);

  Optional<Challenge> latest(String orderNumber, ChallengePurpose purpose);

  /**
   * In a transaction of its own, so that it counts whatever happens next. Whoever wants to send for
   * the same order or to the same mobile waits before {@code mustBeAllowed} is asked.
   */
  void reserve(Challenge challenge, Runnable mustBeAllowed);

  /** Takes one try in a transaction of its own; the challenge as it is then. */
  Challenge spendTry(String challengeId);

  /** The challenge in this transaction, for it alone until it ends. */
  Challenge lock(String challengeId);
}
