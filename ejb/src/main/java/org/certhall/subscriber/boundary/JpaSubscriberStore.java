package org.certhall.subscriber.boundary;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  public Map<String, Subscriber> all(Set<String> ids) {
    return ids.isEmpty()
        ? Map.of()
        : em.createQuery("select s from Subscriber s where s.id in :ids", Subscriber.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(toMap(Subscriber::id, identity()));
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
  public Map<String, List<Handler>> handlersOf(Set<String> subscriberIds) {
    return subscriberIds.isEmpty()
        ? Map.of()
        : em.createQuery(
                "select h from Handler h where h.subscriberId in :ids order by h.personName",
                Handler.class)
            .setParameter("ids", subscriberIds)
            .getResultStream()
            .collect(groupingBy(Handler::subscriberId));
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
