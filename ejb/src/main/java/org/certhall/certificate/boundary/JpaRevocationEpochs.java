package org.certhall.certificate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.control.RevocationEpochs;
import org.certhall.certificate.entity.RevocationEpoch;

/** In a table of its own: who certifies refers to the authority's row and must not wait for it. */
@ApplicationScoped
class JpaRevocationEpochs implements RevocationEpochs {

  @PersistenceContext(unitName = "certhall")
  EntityManager manager;

  @Override
  public void begin(AuthorityName authority) {
    manager.persist(RevocationEpoch.of(authority));
  }

  @Override
  public long now(AuthorityName authority) {
    return manager
        .createQuery(
            "SELECT e.epoch FROM RevocationEpoch e WHERE e.authority = :authority", Long.class)
        .setParameter("authority", authority.value())
        .getSingleResult();
  }

  @Override
  public long next(AuthorityName authority) {
    // What this transaction has changed goes out first, or the refresh would undo it.
    manager.flush();
    RevocationEpoch epoch = manager.find(RevocationEpoch.class, authority.value());
    manager.refresh(epoch, LockModeType.PESSIMISTIC_WRITE);
    return epoch.next();
  }
}
