package org.certhall.order.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.certhall.database.boundary.SqlStates;
import org.certhall.order.control.OrderStore;
import org.certhall.order.entity.Order;
import org.certhall.order.entity.OrderNumber;
import org.certhall.order.entity.OrderState;
import org.certhall.order.entity.QueuePlace;
import org.certhall.problem.Problem;
import org.certhall.problem.ProblemType;
import org.certhall.rights.control.Reach;
import org.certhall.token.entity.TokenSerial;

@ApplicationScoped
class JpaOrderStore implements OrderStore {

  private static final Set<OrderState> WAITING = Set.of(OrderState.SUBMITTED, OrderState.IN_REVIEW);
  private static final Set<OrderState> LAPSING =
      Set.of(OrderState.DRAFT, OrderState.REJECTED, OrderState.APPROVED);

  @PersistenceContext(unitName = "certhall")
  EntityManager em;

  @Override
  public Optional<Order> find(OrderNumber number) {
    return Optional.ofNullable(em.find(Order.class, number.value()));
  }

  @Override
  public Optional<Order> openOn(TokenSerial token) {
    return em.createQuery("select o from BusinessOrder o where o.openToken = :token", Order.class)
        .setParameter("token", token.value())
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Order> queue(QueuePlace after, Reach reach, int most) {
    TypedQuery<Order> query =
        em.createQuery(
            "select o from BusinessOrder o where o.state in :waiting"
                + " and (o.submittedAt > :time"
                + " or (o.submittedAt = :time and o.number > :number))"
                + at(reach)
                + " order by o.submittedAt, o.number",
            Order.class);
    query.setParameter("time", after.submittedAt()).setParameter("number", after.orderNumber());
    return narrowed(query, reach).setMaxResults(most).getResultList();
  }

  @Override
  public long waiting(Reach reach) {
    TypedQuery<Long> query =
        em.createQuery(
            "select count(o) from BusinessOrder o where o.state in :waiting" + at(reach),
            Long.class);
    return narrowed(query, reach).getSingleResult();
  }

  private static String at(Reach reach) {
    return reach.everywhere() ? "" : " and o.branchCode in :branches";
  }

  private static <T> TypedQuery<T> narrowed(TypedQuery<T> query, Reach reach) {
    query.setParameter("waiting", WAITING);
    return reach.everywhere() ? query : query.setParameter("branches", reach.codes());
  }

  @Override
  public List<Order> lapsedAt(Instant when, int most) {
    return em.createQuery(
            "select o from BusinessOrder o where o.state in :lapsing and o.expiresAt < :time"
                + " order by o.expiresAt",
            Order.class)
        .setParameter("lapsing", LAPSING)
        .setParameter("time", when)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public void add(Order order) {
    em.persist(order);
  }

  @Override
  public void lock(Order order) {
    em.lock(order, LockModeType.PESSIMISTIC_WRITE);
  }

  @Override
  public void flush() {
    try {
      em.flush();
    } catch (OptimisticLockException e) {
      throw Problem.of(ProblemType.STALE);
    } catch (PersistenceException e) {
      if (SqlStates.isUniqueViolation(e)) {
        throw Problem.of(ProblemType.ORDER_OPEN_EXISTS);
      }
      throw e;
    }
  }
}
