package org.certhall.branch.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.certhall.branch.control.BranchStore;
import org.certhall.branch.entity.Branch;
import org.certhall.rights.entity.BranchCode;

@ApplicationScoped
class JpaBranchStore implements BranchStore {

  @PersistenceContext(unitName = "certhall")
  private EntityManager em;

  @Override
  public Optional<Branch> find(BranchCode code) {
    return Optional.ofNullable(em.find(Branch.class, code.text()));
  }

  @Override
  public List<Branch> all() {
    return em.createQuery("select b from Branch b order by b.region, b.name", Branch.class)
        .getResultList();
  }

  @Override
  public void add(Branch branch) {
    em.persist(branch);
  }
}
