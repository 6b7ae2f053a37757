package org.certhall.certificate.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.certhall.certificate.control.RevokedEntries;
import org.certhall.certificate.control.RevokedEntry;
import org.certhall.certificate.entity.ListScope;
import org.certhall.certificate.entity.RevocationReason;

/** By a cursor: PostgreSQL sends so many rows at a time, inside the caller's transaction. */
@ApplicationScoped
class JpaRevokedEntries implements RevokedEntries {

  private static final int ROWS_AT_A_TIME = 5_000;

  /** By the index certificate_status, which holds nothing of what was never revoked. */
  private static final String TOUCHED =
      "SELECT serial, revoked_at, reason, invalid_since, released_at FROM certificate"
          + " WHERE authority = ? AND status_epoch > ? AND not_after >= ?";

  /** What was released is of interest to those alone who have a list from before (5.2.4). */
  private static final String NOW_REVOKED = " AND revoked_at IS NOT NULL";

  private static final String OF_THE_PARTITION = " AND list_partition = ?";

  @PersistenceContext(unitName = "certhall")
  EntityManager manager;

  @Override
  public void each(ListScope scope, long sinceEpoch, Instant expiredBefore, Taker taker)
      throws IOException {
    manager.flush();
    // Not another connection: what this transaction has just revoked is to be on the list.
    Connection connection = manager.unwrap(Connection.class);
    String sql =
        TOUCHED + (sinceEpoch == 0 ? NOW_REVOKED : "") + (scope.isWhole() ? "" : OF_THE_PARTITION);
    try (PreparedStatement query = connection.prepareStatement(sql)) {
      query.setFetchSize(ROWS_AT_A_TIME);
      query.setString(1, scope.authority().value());
      query.setLong(2, sinceEpoch);
      query.setObject(3, expiredBefore.atOffset(ZoneOffset.UTC));
      if (!scope.isWhole()) {
        query.setInt(4, scope.partition());
      }
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          taker.take(entry(row));
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not tell what is revoked", e);
    }
  }

  private static RevokedEntry entry(ResultSet row) throws SQLException {
    if (row.getObject(2) == null) {
      return new RevokedEntry(
          row.getString(1), instant(row, 5), RevocationReason.REMOVE_FROM_CRL, Optional.empty());
    }
    String reason = row.getString(3);
    return new RevokedEntry(
        row.getString(1),
        instant(row, 2),
        reason == null ? RevocationReason.UNSPECIFIED : RevocationReason.valueOf(reason),
        Optional.ofNullable(row.getObject(4, OffsetDateTime.class)).map(OffsetDateTime::toInstant));
  }

  private static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
