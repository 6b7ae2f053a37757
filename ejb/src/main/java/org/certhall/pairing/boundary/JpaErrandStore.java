package org.certhall.pairing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certhall.pairing.control.ErrandStore;
import org.certhall.pairing.entity.Errand;
import org.certhall.pairing.entity.ErrandCall;

@ApplicationScoped
class JpaErrandStore implements ErrandStore {

  private static final int AT_ONCE = 16;

  @PersistenceContext(unitName = "certhall")
  private EntityManager em;

  @Override
  public void add(Errand errand) {
    em.persist(errand);
  }

  @Override
  public Optional<Errand> find(String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(em.find(Errand.class, id));
  }

  @Override
  public Optional<Errand> byCode(String codeIndex) {
    return by("codeIndex", codeIndex);
  }

  @Override
  public Optional<Errand> byLine(String lineIndex) {
    return by("lineIndex", lineIndex);
  }

  private Optional<Errand> by(String field, String index) {
    return em.createQuery("select e from Errand e where e." + field + " = :index", Errand.class)
        .setParameter("index", index)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void add(ErrandCall call) {
    em.persist(call);
  }

  @Override
  public Optional<ErrandCall> call(String errand, int number) {
    return Optional.ofNullable(em.find(ErrandCall.class, ErrandCall.idOf(errand, number)));
  }

  @Override
  public List<ErrandCall> waiting(String errand) {
    return em.createQuery(
            "select c from ErrandCall c where c.errand = :errand and c.answer is null"
                + " order by c.number",
            ErrandCall.class)
        .setParameter("errand", errand)
        .setMaxResults(AT_ONCE)
        .getResultList();
  }

  @Override
  public long kept(String errand) {
    return em.createQuery("select count(c) from ErrandCall c where c.errand = :errand", Long.class)
        .setParameter("errand", errand)
        .getSingleResult();
  }

  @Override
  public void remove(ErrandCall call) {
    em.remove(call);
  }

  @Override
  public void removeCalls(String errand) {
    em.createQuery("delete from ErrandCall c where c.errand = :errand")
        .setParameter("errand", errand)
        .executeUpdate();
  }

  @Override
  public void forget(Instant before) {
    em.createQuery("delete from Errand e where e.begunAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }
}
