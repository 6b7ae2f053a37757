package org.certhall.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import org.certhall.database.boundary.SqlStates;
import org.certhall.enrolment.control.EnrolmentStore;
import org.certhall.enrolment.entity.Enrolment;
import org.certhall.enrolment.entity.EnrolmentState;
import org.certhall.order.entity.OrderNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Reach;
import org.certhall.token.entity.TokenSerial;

@ApplicationScoped
class JpaEnrolmentStore implements EnrolmentStore {

  @PersistenceContext(unitName = "certhall")
  EntityManager em;

  @Override
  public Optional<Enrolment> find(OrderNumber number) {
    return Optional.ofNullable(em.find(Enrolment.class, number.value()));
  }

  @Override
  public Optional<Enrolment> openOn(TokenSerial token) {
    return em.createQuery("select e from Enrolment e where e.openToken = :token", Enrolment.class)
        .setParameter("token", token.value())
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Enrolment> open(Reach reach, int most) {
    TypedQuery<Enrolment> query =
        em.createQuery(
            "select e from Enrolment e where e.state = :state"
                + (reach.everywhere() ? "" : " and e.branchCode in :branches")
                + " order by e.number desc",
            Enrolment.class);
    query.setParameter("state", EnrolmentState.OPEN).setMaxResults(most);
    // The steps of all of them by one query more, not by one for each.
    query.setHint("eclipselink.batch", "e.done").setHint("eclipselink.batch.type", "IN");
    if (!reach.everywhere()) {
      query.setParameter("branches", reach.codes());
    }
    return query.getResultList();
  }

  @Override
  public void add(Enrolment enrolment) {
    try {
      em.persist(enrolment);
      em.flush();
    } catch (PersistenceException e) {
      if (SqlStates.isUniqueViolation(e)) {
        throw Problem.of(ProblemType.STALE);
      }
      throw e;
    }
  }
}
