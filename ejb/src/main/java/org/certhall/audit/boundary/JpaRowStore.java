package org.certhall.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.certhall.audit.control.RowStore;
import org.certhall.audit.entity.AuditRecord;
import org.certhall.audit.entity.AuditRow;

/** Writes rows through the unit of work of the deed. */
@ApplicationScoped
class JpaRowStore implements RowStore {

  @PersistenceContext(unitName = "certhall")
  private EntityManager em;

  @Override
  public void add(AuditRecord row) {
    em.persist(new AuditRow(row));
  }
}
