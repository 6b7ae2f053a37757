package org.certhall.branch.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.certhall.branch.control.StaffStore;
import org.certhall.branch.entity.LoginName;
import org.certhall.branch.entity.Staff;
import org.certhall.branch.entity.StaffState;
import org.certhall.rights.entity.StaffRole;

@ApplicationScoped
class JpaStaffStore implements StaffStore {

  private static final String CONTAINING =
      "from Staff s where s.loginName like :text escape '!' or lower(s.fullName) like :text escape '!'";

  @PersistenceContext(unitName = "certhall")
  private EntityManager em;

  @Override
  public Optional<Staff> find(LoginName name) {
    return Optional.ofNullable(em.find(Staff.class, name.text()));
  }

  @Override
  public List<Staff> page(String text, int first, int most) {
    return em.createQuery("select s " + CONTAINING + " order by s.loginName", Staff.class)
        .setParameter("text", pattern(text))
        .setFirstResult(first)
        .setMaxResults(most)
        .getResultList();
  }

  @Override
  public long count(String text) {
    return em.createQuery("select count(s) " + CONTAINING, Long.class)
        .setParameter("text", pattern(text))
        .getSingleResult();
  }

  @Override
  public long otherAdministrators(LoginName than) {
    em.createQuery(
            "select s from Staff s where s.loginName in (select a.staff.loginName from"
                + " RoleAssignment a where a.role = :role and a.branchCode is null)"
                + " order by s.loginName",
            Staff.class)
        .setParameter("role", StaffRole.ADMINISTRATOR)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
    return em.createQuery(
            "select count(a) from RoleAssignment a where a.role = :role and a.branchCode is null"
                + " and a.staff.state = :state and a.staff.loginName <> :than",
            Long.class)
        .setParameter("role", StaffRole.ADMINISTRATOR)
        .setParameter("state", StaffState.ACTIVE)
        .setParameter("than", than.text())
        .getSingleResult();
  }

  /** What people type is a text to be found, not a pattern. */
  private static String pattern(String text) {
    return '%' + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + '%';
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
