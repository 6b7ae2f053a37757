package org.certhall.rotation.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.certhall.database.boundary.SqlStates;
import org.certhall.order.entity.OrderNumber;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Reach;
import org.certhall.rotation.control.RotationStore;
import org.certhall.rotation.entity.Rotation;
import org.certhall.rotation.entity.RotationState;
import org.certhall.token.entity.ApplicationName;
import org.certhall.token.entity.TokenSerial;

@ApplicationScoped
class JpaRotationStore implements RotationStore {

  @PersistenceContext(unitName = "certhall")
  EntityManager em;

  @Override
  public Optional<Rotation> find(OrderNumber number) {
    return Optional.ofNullable(em.find(Rotation.class, number.value()));
  }

  @Override
  public Optional<Rotation> openAt(TokenSerial token, ApplicationName application) {
    return em.createQuery("select r from Rotation r where r.openPlace = :place", Rotation.class)
        .setParameter("place", Rotation.placeOf(token, application))
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Rotation> open(Reach reach, int most) {
    TypedQuery<Rotation> query =
        em.createQuery(
            "select r from Rotation r where r.state = :state"
                + (reach.everywhere() ? "" : " and r.branchCode in :branches")
                + " order by r.begunAt desc",
            Rotation.class);
    query.setParameter("state", RotationState.OPEN).setMaxResults(most);
    if (!reach.everywhere()) {
      query.setParameter("branches", reach.codes());
    }
    return query.getResultList();
  }

  @Override
  public Set<String> refusedAt(TokenSerial token, ApplicationName application) {
    return new HashSet<>(
        em.createQuery(
                "select r.retiredPin from Rotation r where r.tokenSerial = :token"
                    + " and r.application = :application and r.state = :blocked"
                    + " and r.retiredPin is not null",
                String.class)
            .setParameter("token", token.value())
            .setParameter("application", application.value())
            .setParameter("blocked", RotationState.BLOCKED)
            .getResultList());
  }

  @Override
  public void add(Rotation rotation) {
    try {
      em.persist(rotation);
      em.flush();
    } catch (PersistenceException e) {
      if (SqlStates.isUniqueViolation(e)) {
        throw Problem.of(ProblemType.STALE);
      }
      throw e;
    }
  }
}
