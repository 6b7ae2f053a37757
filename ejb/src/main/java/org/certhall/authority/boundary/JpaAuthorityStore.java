package org.certhall.authority.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.certhall.authority.control.AuthorityStore;
import org.certhall.authority.entity.Authority;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.authority.entity.KeyFamily;

/** Authorities in the database. */
@ApplicationScoped
class JpaAuthorityStore implements AuthorityStore {

  @PersistenceContext(unitName = "certhall")
  EntityManager manager;

  @Override
  public Optional<Authority> find(AuthorityName name) {
    return Optional.ofNullable(manager.find(Authority.class, name.value()));
  }

  @Override
  public Optional<Authority> inChargeOf(KeyFamily family) {
    return manager
        .createQuery("SELECT a FROM Authority a WHERE a.inChargeOf = :family", Authority.class)
        .setParameter("family", family)
        .getResultStream()
        .findFirst();
  }

  /** One after the other: two at once are one too many for the unique column. */
  @Override
  public void moveCharge(Authority to) {
    inChargeOf(to.family()).ifPresent(Authority::ceaseCharge);
    manager.flush();
    to.takeCharge();
    manager.flush();
  }

  @Override
  public List<Authority> all() {
    return manager
        .createQuery("SELECT a FROM Authority a ORDER BY a.name", Authority.class)
        .getResultList();
  }

  @Override
  public void add(Authority authority) {
    manager.persist(authority);
    manager.flush();
  }
}
