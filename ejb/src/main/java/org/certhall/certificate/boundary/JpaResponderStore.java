package org.certhall.certificate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.control.ResponderStore;
import org.certhall.certificate.entity.Responder;

/** Responders in the database. */
@ApplicationScoped
class JpaResponderStore implements ResponderStore {

  @PersistenceContext(unitName = "certhall")
  private EntityManager manager;

  @Override
  public Optional<Responder> newest(AuthorityName authority) {
    return manager
        .createQuery(
            "SELECT r FROM Responder r WHERE r.authority = :authority ORDER BY r.number DESC",
            Responder.class)
        .setParameter("authority", authority.value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void add(Responder responder) {
    manager.persist(responder);
  }
}
