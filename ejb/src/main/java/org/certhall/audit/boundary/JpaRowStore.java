package org.certhall.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.certhall.audit.control.RowStore;
import org.certhall.audit.entity.AuditRecord;
import org.certhall.audit.entity.AuditRow;

@ApplicationScoped
class JpaRowStore implements RowStore {

  @PersistenceContext(unitName = "certhall")
  private EntityManager em;

  @Override
  public void add(AuditRecord row) {
    em.persist(new AuditRow(row));
  }

  @Override
  public List<AuditRecord> rows(String boot, long from, long to) {
    return em.createQuery(
            "select r from AuditRow r where r.boot = :boot and r.number between :from and :to"
                + " order by r.number",
            AuditRow.class)
        .setParameter("boot", boot)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultStream()
        .map(AuditRow::written)
        .toList();
  }
}
