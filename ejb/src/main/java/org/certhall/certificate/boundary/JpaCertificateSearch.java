package org.certhall.certificate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.certhall.certificate.control.Clue;
import org.certhall.certificate.entity.CertificateStatus;
import org.certhall.certificate.entity.RevocationReason;
import org.certhall.rights.control.Reach;

/**
 * Pages through certificates by key, so that the thousandth page costs what the first does; without
 * their DER. Which index serves which question is in docs/issuance.md.
 */
@ApplicationScoped
class JpaCertificateSearch {

  private static final int ROWS_A_PAGE = 25;

  /** Sorts after every hexadecimal digit in any collation. */
  private static final String AFTER_DIGITS = "G";

  @PersistenceContext(unitName = "certhall")
  EntityManager manager;

  @Inject Clock clock;

  CertificatePage page(CertificateQuestion question, Clue clue, Reach reach) {
    Instant now = clock.instant();
    Query query = new Query();
    about(query, clue);
    at(query, reach);
    issued(query, question);
    status(query, question.status(), now);
    List<CertificateRow> rows = run(query, question.before(), now);
    if (rows.size() <= ROWS_A_PAGE) {
      return new CertificatePage(clue.kind().name(), rows, null);
    }
    CertificateRow last = rows.get(ROWS_A_PAGE - 1);
    return new CertificatePage(
        clue.kind().name(),
        rows.subList(0, ROWS_A_PAGE),
        new CertificateQuestion.Cursor(query.placeOf(last), last.serial()));
  }

  private List<CertificateRow> run(Query asked, CertificateQuestion.Cursor before, Instant now) {
    asked.after(before);
    TypedQuery<Object[]> query = manager.createQuery(asked.toString(), Object[].class);
    asked.parameters.forEach(query::setParameter);
    return query
        .setMaxResults(ROWS_A_PAGE + 1)
        .getResultStream()
        .map(row -> row(row, now))
        .toList();
  }

  private static void about(Query query, Clue clue) {
    switch (clue.kind()) {
      case NONE -> {
        // Status and dates alone.
      }
      case CREDIT_CODE, NAME -> query.and("c.creditCode in :codes", "codes", clue.values());
      case ORDER -> query.and("c.orderNumber in :orders", "orders", clue.values());
      case TOKEN -> query.and("c.serial in :serials", "serials", clue.values());
      case SERIAL -> {
        String beginning = clue.values().iterator().next();
        query.and("c.serial >= :beginning", "beginning", beginning);
        query.and("c.serial < :beyond", "beyond", beginning + AFTER_DIGITS);
      }
    }
  }

  /** A certificate is a matter of the branch where its organisation is registered. */
  private static void at(Query query, Reach reach) {
    if (!reach.everywhere()) {
      query.and(
          "exists (select s from Subscriber s where s.creditCode = c.creditCode"
              + " and s.branchCode in :branches)",
          "branches",
          reach.codes());
    }
  }

  private static void issued(Query query, CertificateQuestion question) {
    query.and("c.issuedAt >= :from", "from", question.from());
    query.and("c.issuedAt < :to", "to", question.to());
  }

  private static void status(Query query, CertificateStatus status, Instant now) {
    if (status == null) {
      return;
    }
    switch (status) {
      case VALID -> query.and("c.revokedAt is null and c.notAfter >= :now", "now", now);
      case EXPIRED -> {
        query.sortBy("c.notAfter");
        query.and("c.revokedAt is null and c.notAfter < :now", "now", now);
      }
      case ON_HOLD -> query.and("c.reason = :hold", "hold", RevocationReason.CERTIFICATE_HOLD);
      case REVOKED -> query.and("c.reason <> :hold", "hold", RevocationReason.CERTIFICATE_HOLD);
      case NOT_YET_VALID -> query.and("c.notBefore > :now", "now", now);
    }
  }

  /** A question in the making. */
  private static final class Query {

    private static final String ISSUED = "c.issuedAt";

    private final StringBuilder tests = new StringBuilder("1 = 1");
    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private String sort = ISSUED;

    void and(String test, String name, Object wanted) {
      if (wanted != null) {
        tests.append(" and ").append(test);
        parameters.put(name, wanted);
      }
    }

    void sortBy(String field) {
      sort = field;
    }

    Instant placeOf(CertificateRow row) {
      return sort.equals(ISSUED) ? row.issuedAt() : row.notAfter();
    }

    void after(CertificateQuestion.Cursor before) {
      if (before != null) {
        and(sort + " <= :at", "at", before.at());
        and("(" + sort + " < :at or c.serial < :last)", "last", before.serial());
      }
    }

    @Override
    public String toString() {
      return "select c.serial, c.subject, c.authority, c.issuedAt, c.notBefore, c.notAfter,"
          + " c.revokedAt, c.reason from Certificate c where "
          + tests
          + " order by "
          + sort
          + " desc, c.serial desc";
    }
  }

  private static CertificateRow row(Object[] row, Instant now) {
    return new CertificateRow(
        (String) row[0],
        (String) row[1],
        (String) row[2],
        (Instant) row[3],
        (Instant) row[5],
        CertificateStatus.of(
            (Instant) row[4],
            (Instant) row[5],
            row[6] == null ? null : (RevocationReason) row[7],
            now));
  }
}
