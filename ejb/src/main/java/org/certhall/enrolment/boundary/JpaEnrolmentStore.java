package org.certhall.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

  private static final Set<EnrolmentState> UNFINISHED =
      Set.of(EnrolmentState.OPEN, EnrolmentState.GIVING_UP);

  @PersistenceContext(unitName = "certhall")
  EntityManager em;

  @Override
  public Optional<Enrolment> find(OrderNumber number) {
    return Optional.ofNullable(em.find(Enrolment.class, number.value()));
  }

  @Override
  public Optional<Enrolment> lock(OrderNumber number) {
    return Optional.ofNullable(
        em.find(Enrolment.class, number.value(), LockModeType.PESSIMISTIC_WRITE));
  }

  @Override
  public Optional<Enrolment> openOn(TokenSerial token) {
    return em.createQuery("select e from Enrolment e where e.openToken = :token", Enrolment.class)
        .setParameter("token", token.value())
        .getResultStream()
        .findFirst();
  }

  /**
   * The steps come by one query a row: EclipseLink 4.0.7 reads the embeddables of many rows at once
   * into objects that it cannot compare when the transaction ends (EclipseLink-69).
   */
  @Override
  public List<Enrolment> open(Reach reach, int most) {
    TypedQuery<Enrolment> query =
        em.createQuery(
            "select e from Enrolment e where e.state in :unfinished"
                + (reach.everywhere() ? "" : " and e.branchCode in :branches")
                + " order by e.number desc",
            Enrolment.class);
    query.setParameter("unfinished", UNFINISHED).setMaxResults(most);
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
