package org.certhall.branch.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.certhall.branch.control.StaffStore;
import org.certhall.branch.entity.LoginName;
import org.certhall.branch.entity.Staff;

@ApplicationScoped
class JpaStaffStore implements StaffStore {

  @PersistenceContext(unitName = "certhall")
  private EntityManager em;

  @Override
  public Optional<Staff> find(LoginName name) {
    return Optional.ofNullable(em.find(Staff.class, name.text()));
  }

  @Override
  public List<Staff> all() {
    return em.createQuery("select s from Staff s order by s.loginName", Staff.class)
        .getResultList();
  }

  @Override
  public void add(Staff staff) {
    em.persist(staff);
  }

  @Override
  public boolean isEmpty() {
    return em.createQuery("select count(s) from Staff s", Long.class).getSingleResult() == 0;
  }

  @Override
  public void countFailure(String typedName) {
    em.createQuery(
            "update Staff s set s.failedSignIns = s.failedSignIns + 1 where s.loginName = :name")
        .setParameter("name", typedName)
        .executeUpdate();
  }
}
