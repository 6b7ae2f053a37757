package org.certhall.authority.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.certhall.authority.control.HallSuccession;
import org.certhall.authority.entity.HallKeySuccessor;

/** Successors of the hall's key in the database. */
@ApplicationScoped
class JpaHallSuccession implements HallSuccession {

  @PersistenceContext(unitName = "certhall")
  private EntityManager em;

  @Override
  public List<HallKeySuccessor> all() {
    return em.createQuery(
            "select s from HallKeySuccessor s order by s.number", HallKeySuccessor.class)
        .getResultList();
  }

  @Override
  public void add(HallKeySuccessor successor) {
    em.persist(successor);
    em.flush();
  }
}
