package org.certhall.certificate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.control.RevocationListStore;
import org.certhall.certificate.entity.RevocationList;

/** Revocation lists in the database. */
@ApplicationScoped
class JpaRevocationListStore implements RevocationListStore {

  @PersistenceContext(unitName = "certhall")
  private EntityManager manager;

  @Override
  public Optional<RevocationList> latest(AuthorityName authority) {
    return manager
        .createQuery(
            "SELECT l FROM RevocationList l WHERE l.authority = :authority ORDER BY l.number DESC",
            RevocationList.class)
        .setParameter("authority", authority.value())
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  @Override
  public void add(RevocationList list) {
    long last = latest(list.authority()).map(RevocationList::number).orElse(0L);
    if (list.number() <= last) {
      throw new IllegalStateException("list " + list.number() + " does not follow " + last);
    }
    manager.persist(list);
  }
}
