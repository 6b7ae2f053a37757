package org.certhall.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.certhall.audit.boundary.AuditFilter.Cursor;
import org.certhall.audit.entity.AuditRecord;
import org.certhall.audit.entity.AuditRow;

/** Pages through the trail by key, so that the thousandth page costs what the first does. */
@ApplicationScoped
class JpaAuditStore {

  private static final int LINES_A_PAGE = 50;

  @PersistenceContext(unitName = "certhall")
  private EntityManager em;

  AuditPage page(AuditFilter filter) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    TypedQuery<AuditRow> query = em.createQuery(jpql(filter, parameters), AuditRow.class);
    parameters.forEach(query::setParameter);
    List<AuditPage.Line> lines =
        query.setMaxResults(LINES_A_PAGE + 1).getResultStream().map(JpaAuditStore::line).toList();
    if (lines.size() <= LINES_A_PAGE) {
      return new AuditPage(lines, null);
    }
    AuditPage.Line last = lines.get(LINES_A_PAGE - 1);
    return new AuditPage(lines.subList(0, LINES_A_PAGE), new Cursor(last.at(), last.id()));
  }

  private static String jpql(AuditFilter filter, Map<String, Object> parameters) {
    StringBuilder jpql = new StringBuilder("select r from AuditRow r where 1 = 1");
    and(jpql, parameters, "r.recordedAt >= :from", "from", filter.from());
    and(jpql, parameters, "r.recordedAt < :to", "to", filter.to());
    and(jpql, parameters, "r.actor = :actor", "actor", filter.actor());
    and(jpql, parameters, "r.deed = :deed", "deed", filter.deed());
    and(jpql, parameters, "r.orderNumber = :order", "order", filter.orderNumber());
    if (filter.before() != null) {
      and(
          jpql,
          parameters,
          "(r.recordedAt < :at or (r.recordedAt = :at and r.id < :id))",
          "at",
          filter.before().at());
      parameters.put("id", filter.before().id());
    }
    return jpql.append(" order by r.recordedAt desc, r.id desc").toString();
  }

  private static void and(
      StringBuilder jpql, Map<String, Object> parameters, String test, String name, Object wanted) {
    if (wanted != null) {
      jpql.append(" and ").append(test);
      parameters.put(name, wanted);
    }
  }

  private static AuditPage.Line line(AuditRow row) {
    AuditRecord written = row.written();
    return new AuditPage.Line(
        written.boot() + "-" + written.number(),
        written.at(),
        written.actor(),
        written.address(),
        written.deed(),
        written.object(),
        written.orderNumber(),
        written.details());
  }
}
