package org.certhall.escrow.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Optional;
import org.certhall.escrow.control.ReleaseStore;
import org.certhall.escrow.entity.Purpose;
import org.certhall.escrow.entity.Release;
import org.certhall.escrow.entity.ReleaseState;
import org.certhall.escrow.entity.TokenPlace;

@ApplicationScoped
class JpaReleaseStore implements ReleaseStore {

  private static final String AT_PLACE =
      " r from Release r where r.serial = :serial and r.application = :application";

  @PersistenceContext(unitName = "certhall")
  private EntityManager em;

  JpaReleaseStore() {}

  JpaReleaseStore(EntityManager em) {
    this.em = em;
  }

  @Override
  public Optional<Release> find(String id) {
    return Release.isId(id) ? Optional.ofNullable(em.find(Release.class, id)) : Optional.empty();
  }

  @Override
  public Optional<Release> ofNonce(String nonce) {
    return em.createQuery("select r from Release r where r.nonce = :nonce", Release.class)
        .setParameter("nonce", nonce)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Release> open(TokenPlace place) {
    return em.createQuery("select r from Release r where r.openPlace = :place", Release.class)
        .setParameter("place", place.key())
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Release> latest(TokenPlace place) {
    return at(
            place,
            em.createQuery("select" + AT_PLACE + " order by r.offeredAt desc", Release.class))
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  @Override
  public int begunOfOrder(String orderNumber) {
    return em.createQuery(
            "select count(r) from Release r where r.orderNumber = :order and r.neverBegun = false",
            Long.class)
        .setParameter("order", orderNumber)
        .getSingleResult()
        .intValue();
  }

  @Override
  public int countSince(TokenPlace place, Instant since) {
    return at(
            place,
            em.createQuery(
                "select count(r) from Release r where r.serial = :serial"
                    + " and r.application = :application and r.offeredAt > :since",
                Long.class))
        .setParameter("since", since)
        .getSingleResult()
        .intValue();
  }

  @Override
  public boolean isKnownElsewhere(String pin) {
    return em.createQuery(
                    "select count(r) from Release r where r.currentPin = :pin and r.state = :lapsed",
                    Long.class)
                .setParameter("pin", pin)
                .setParameter("lapsed", ReleaseState.LAPSED)
                .getSingleResult()
            > 0
        || em.createQuery(
                    "select distinct r.assistant, r.orderNumber from Release r"
                        + " where r.candidatePin = :pin",
                    Object[].class)
                .setParameter("pin", pin)
                .setMaxResults(2)
                .getResultList()
                .size()
            > 1;
  }

  @Override
  public boolean wasForUnlock(String pin) {
    return em.createQuery(
                "select count(r) from Release r where r.purpose = :unlock"
                    + " and (r.currentPin = :pin or r.candidatePin = :pin)",
                Long.class)
            .setParameter("unlock", Purpose.UNLOCK)
            .setParameter("pin", pin)
            .getSingleResult()
        > 0;
  }

  private static <T> TypedQuery<T> at(TokenPlace place, TypedQuery<T> query) {
    return query
        .setParameter("serial", place.serial())
        .setParameter("application", place.application());
  }

  @Override
  public void add(Release release) {
    em.persist(release);
  }
}
