package org.certhall.subscriber.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.certhall.subscriber.control.SubscriberStore;
import org.certhall.subscriber.entity.Handler;
import org.certhall.subscriber.entity.SocialCreditCode;
import org.certhall.subscriber.entity.Subscriber;

@ApplicationScoped
class JpaSubscriberStore implements SubscriberStore {

  @PersistenceContext(unitName = "certhall")
  EntityManager em;

  @Override
  public Optional<Subscriber> find(String id) {
    return Optional.ofNullable(em.find(Subscriber.class, id));
  }

  @Override
  public Optional<Subscriber> findByCreditCode(SocialCreditCode code) {
    return em.createQuery("select s from Subscriber s where s.creditCode = :code", Subscriber.class)
        .setParameter("code", code.value())
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Subscriber> nameBegins(String beginning, int most) {
    String literally = beginning.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    return em.createQuery(
            "select s from Subscriber s where s.fullName like :name escape '!' order by s.fullName",
            Subscriber.class)
        .setParameter("name", literally + "%")
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public List<Handler> handlersOf(String subscriberId) {
    return em.createQuery(
            "select h from Handler h where h.subscriberId = :id order by h.personName",
            Handler.class)
        .setParameter("id", subscriberId)
        .getResultList();
  }

  @Override
  public Optional<Handler> handler(String subscriberId, String residentIndex) {
    return em.createQuery(
            "select h from Handler h where h.subscriberId = :id"
                + " and h.residentId.blindIndex = :index",
            Handler.class)
        .setParameter("id", subscriberId)
        .setParameter("index", residentIndex)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void add(Subscriber subscriber) {
    em.persist(subscriber);
    em.flush(); // rows that point here come after; no relation tells JPA so
  }

  @Override
  public void add(Handler handler) {
    em.persist(handler);
  }
}
