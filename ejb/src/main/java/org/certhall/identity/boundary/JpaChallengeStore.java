package org.certhall.identity.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.certhall.identity.control.ChallengeStore;
import org.certhall.identity.entity.Challenge;
import org.certhall.identity.entity.ChallengePurpose;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;

@ApplicationScoped
class JpaChallengeStore implements ChallengeStore {

  /** As many as the table has rows. */
  private static final int QUEUES = 64;

  @PersistenceContext(unitName = "certhall")
  EntityManager em;

  @Override
  public List<Challenge> sentForOrderSince(String orderNumber, Instant since) {
    return em.createQuery(
            "select c from Challenge c where c.orderNumber = :order and c.sentAt > :since"
                + " order by c.sentAt desc",
            Challenge.class)
        .setParameter("order", orderNumber)
        .setParameter("since", since)
        .getResultList();
  }

  @Override
  public long sentToMobileSince(String mobileIndex, Instant since) {
    return em.createQuery(
            "select count(c) from Challenge c where c.mobile.blindIndex = :mobile"
                + " and c.sentAt > :since",
            Long.class)
        .setParameter("mobile", mobileIndex)
        .setParameter("since", since)
        .getSingleResult();
  }

  @Override
  public Optional<Challenge> latest(String orderNumber, ChallengePurpose purpose) {
    return em.createQuery(
            "select c from Challenge c where c.orderNumber = :order and c.purpose = :purpose"
                + " order by c.sentAt desc",
            Challenge.class)
        .setParameter("order", orderNumber)
        .setParameter("purpose", purpose)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  @Override
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void reserve(Challenge challenge, Runnable mustBeAllowed) {
    Stream.of(challenge.orderNumber(), challenge.mobile().blindIndex())
        .map(counted -> Math.floorMod(counted.hashCode(), QUEUES))
        .distinct()
        .sorted()
        .forEach(this::queue);
    mustBeAllowed.run();
    em.persist(challenge);
  }

  /** Always the lower first, so that two never wait for each other. */
  private void queue(int number) {
    em.createNativeQuery("SELECT queue FROM sending_queue WHERE queue = ? FOR UPDATE")
        .setParameter(1, number)
        .getSingleResult();
  }

  @Override
  @Transactional(value = Transactional.TxType.REQUIRES_NEW, dontRollbackOn = Problem.class)
  public Challenge spendTry(String challengeId) {
    Challenge challenge = em.find(Challenge.class, challengeId, LockModeType.PESSIMISTIC_WRITE);
    if (!challenge.spendTry()) {
      throw Problem.of(ProblemType.CODE_USED_UP).at("code");
    }
    return challenge;
  }

  @Override
  public Challenge lock(String challengeId) {
    Challenge challenge = em.find(Challenge.class, challengeId);
    em.refresh(challenge, LockModeType.PESSIMISTIC_WRITE);
    return challenge;
  }
}
