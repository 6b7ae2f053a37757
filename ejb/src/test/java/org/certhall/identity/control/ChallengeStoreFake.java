package org.certhall.identity.control;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.identity.entity.Challenge;
import org.certhall.identity.entity.ChallengePurpose;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

/** One-time codes in memory. */
public final class ChallengeStoreFake implements ChallengeStore {

  private static final Comparator<Challenge> LATEST_FIRST =
      Comparator.comparing(Challenge::sentAt).reversed();

  private final Map<String, Challenge> challenges = new LinkedHashMap<>();

  @Override
  public List<Challenge> sentForOrderSince(String orderNumber, Instant since) {
    return challenges.values().stream()
        .filter(one -> one.orderNumber().equals(orderNumber) && one.sentAt().isAfter(since))
        .sorted(LATEST_FIRST)
        .toList();
  }

  @Override
  public long sentToMobileSince(String mobileIndex, Instant since) {
    return challenges.values().stream()
        .filter(one -> one.mobile().blindIndex().equals(mobileIndex))
        .filter(one -> one.sentAt().isAfter(since))
        .count();
  }

  @Override
  public Optional<Challenge> latest(String orderNumber, ChallengePurpose purpose) {
    return challenges.values().stream()
        .filter(one -> one.orderNumber().equals(orderNumber) && one.purpose() == purpose)
        .min(LATEST_FIRST);
  }

  @Override
  public void reserve(Challenge challenge, Runnable mustBeAllowed) {
    mustBeAllowed.run();
    challenges.put(challenge.id(), challenge);
  }

  @Override
  public Challenge spendTry(String challengeId) {
    Challenge challenge = lock(challengeId);
    if (!challenge.spendTry()) {
      throw Problem.of(ProblemType.CODE_USED_UP).at("code");
    }
    return challenge;
  }

  @Override
  public Challenge lock(String challengeId) {
    return challenges.get(challengeId);
  }
}
