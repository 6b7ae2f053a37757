package org.certhall.pairing.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.certhall.pairing.control.PairingStore;
import org.certhall.pairing.entity.Pairing;
import org.certhall.pairing.entity.PairingDeskKind;
import org.certhall.pairing.entity.PairingOwner;
import org.certhall.pairing.entity.PairingState;
import org.certhall.pairing.entity.Thumbprint;

@ApplicationScoped
class JpaPairingStore implements PairingStore {

  private static final Duration SEEN_TO = Duration.ofMinutes(1);
  private static final String KNOWN =
      "from Pairing p where p.state = :state and (lower(p.assistant) like :text escape '!'"
          + " or lower(p.begunBy) like :text escape '!' or p.network like :text escape '!')";

  @PersistenceContext(unitName = "certhall")
  private EntityManager em;

  @Override
  public void add(Pairing pairing) {
    em.persist(pairing);
  }

  @Override
  public Optional<Pairing> find(String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(em.find(Pairing.class, id));
  }

  @Override
  public Optional<Pairing> inForce(PairingDeskKind desk, Thumbprint assistant) {
    return em.createQuery("select p from Pairing p where p.inForce = :name", Pairing.class)
        .setParameter("name", Pairing.inForceOf(desk, assistant))
        .getResultStream()
        .findFirst();
  }

  @Override
  public long begunBySession(PairingOwner owner, Instant since) {
    return em.createQuery(
            "select count(p) from Pairing p where p.sessionIndex = :session and p.begunAt > :since",
            Long.class)
        .setParameter("session", owner.sessionIndex())
        .setParameter("since", since)
        .getSingleResult();
  }

  @Override
  public long begunFromNetwork(PairingOwner owner, Instant since) {
    return em.createQuery(
            "select count(p) from Pairing p where p.network = :network and p.begunAt > :since",
            Long.class)
        .setParameter("network", owner.network())
        .setParameter("since", since)
        .getSingleResult();
  }

  @Override
  public List<Pairing> inForce(String text, int first, int most) {
    return em.createQuery("select p " + KNOWN + " order by p.lastSeenAt desc, p.id", Pairing.class)
        .setParameter("state", PairingState.CONFIRMED)
        .setParameter("text", pattern(text))
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public void seen(Pairing pairing, Instant now) {
    em.createQuery(
            "update Pairing p set p.lastSeenAt = :now"
                + " where p.id = :id and p.lastSeenAt < :before")
        .setParameter("now", now)
        .setParameter("id", pairing.id())
        .setParameter("before", now.minus(SEEN_TO))
        .executeUpdate();
  }

  @Override
  public long countInForce(String text) {
    return em.createQuery("select count(p) " + KNOWN, Long.class)
        .setParameter("state", PairingState.CONFIRMED)
        .setParameter("text", pattern(text))
        .getSingleResult();
  }

  /** What people type is a text to be found, not a pattern. */
  private static String pattern(String text) {
    return '%' + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + '%';
  }

  @Override
  public void forgetUnfinished(Instant before) {
    em.createQuery("delete from Pairing p where p.state in :states and p.begunAt < :before")
        .setParameter("states", List.of(PairingState.BEGUN, PairingState.ANSWERED))
        .setParameter("before", before)
        .executeUpdate();
  }

  @Override
  public void flush() {
    em.flush();
  }
}
