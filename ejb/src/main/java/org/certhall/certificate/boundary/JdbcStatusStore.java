package org.certhall.certificate.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import javax.sql.DataSource;
import org.certhall.authority.entity.AuthorityName;
import org.certhall.certificate.control.StatusAtEpoch;
import org.certhall.certificate.control.StatusStore;
import org.certhall.certificate.entity.RevocationReason;
import org.certhall.certificate.entity.SerialNumber;

/** By SQL alone: this is asked thousands of times a second, and an entity would bring its DER. */
@ApplicationScoped
class JdbcStatusStore implements StatusStore {

  private static final String EPOCH = "SELECT epoch FROM revocation_epoch WHERE authority = ?";

  private static final String STATUS =
      "SELECT e.epoch, c.serial, c.revoked_at, c.reason FROM revocation_epoch e"
          + " LEFT JOIN certificate c ON c.serial = ? AND c.authority = e.authority"
          + " WHERE e.authority = ?";

  @Resource(lookup = "java:app/certhall")
  DataSource dataSource;

  @Override
  public long epochOf(AuthorityName authority) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(EPOCH)) {
      query.setString(1, authority.value());
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not tell the epoch", e);
    }
  }

  @Override
  public StatusAtEpoch statusOf(AuthorityName authority, SerialNumber serial) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement query = connection.prepareStatement(STATUS)) {
      query.setString(1, serial.toString());
      query.setString(2, authority.value());
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return new StatusAtEpoch(
            row.getLong(1),
            row.getString(2) != null,
            instant(row, 3),
            Optional.ofNullable(row.getString(4)).map(RevocationReason::valueOf));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not tell the status", e);
    }
  }

  private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
