package org.certhall.audit.boundary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.certhall.audit.control.Trail;
import org.certhall.audit.entity.AuditRecord;
import org.certhall.audit.entity.RowRanges;
import org.certhall.audit.entity.Seal;
import org.certhall.audit.entity.SealKind;
import org.certhall.database.boundary.Checkpoint;

/**
 * The trail by SQL alone, so that the same code reads it in the hall and in the check of a stopped
 * hall. Each call has a connection, and so a transaction, of its own.
 */
final class JdbcTrail implements Trail {

  /** Where connections come from. */
  interface Connections {
    Connection open() throws SQLException;
  }

  private static final String SEAL_COLUMNS =
      "node, seal_no, kind, boot, first_row, last_row, rolled_back, missing, root, previous,"
          + " sealed_at, key_id, signature";

  private final Connections connections;

  JdbcTrail(Connections connections) {
    this.connections = connections;
  }

  @Override
  public SortedSet<String> nodes() {
    return new TreeSet<>(
        list(
            "SELECT DISTINCT node FROM audit_seal UNION SELECT DISTINCT node FROM audit_row",
            row -> row.getString(1)));
  }

  @Override
  public Optional<Seal> lastSeal(String node) {
    String sql = "SELECT " + SEAL_COLUMNS + " FROM audit_seal WHERE node = ? ORDER BY seal_no DESC";
    return list(sql + " FETCH FIRST 1 ROWS ONLY", JdbcTrail::seal, node).stream().findFirst();
  }

  @Override
  public List<Seal> seals(String node, long after, int atMost) {
    String sql =
        "SELECT "
            + SEAL_COLUMNS
            + " FROM audit_seal WHERE node = ? AND seal_no > ? ORDER BY seal_no";
    return list(sql + " FETCH FIRST " + atMost + " ROWS ONLY", JdbcTrail::seal, node, after);
  }

  @Override
  public List<AuditRecord> rows(String boot, long from, long to) {
    return list(
        "SELECT node, boot, row_no, recorded_at, actor, address, deed, deed_object, order_number,"
            + " details FROM audit_row WHERE boot = ? AND row_no BETWEEN ? AND ? ORDER BY row_no",
        JdbcTrail::row,
        boot,
        from,
        to);
  }

  @Override
  public List<BootRows> boots() {
    return list(
        "SELECT MIN(node), boot, MIN(row_no), MAX(row_no) FROM audit_row GROUP BY boot",
        row -> new BootRows(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)));
  }

  @Override
  public void add(Seal seal) {
    String sql = "INSERT INTO audit_seal (" + SEAL_COLUMNS + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)";
    try (Connection connection = connections.open()) {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        bind(
            statement,
            seal.node(),
            seal.number(),
            seal.kind().name(),
            seal.boot(),
            seal.firstRow(),
            seal.lastRow(),
            seal.rolledBack().text(),
            seal.missing().text(),
            seal.root(),
            seal.previous(),
            seal.at().atOffset(ZoneOffset.UTC),
            seal.keyId(),
            seal.signature());
        statement.executeUpdate();
      }
      // The export must never know more than the database.
      Checkpoint.sync(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("The seal cannot be stored", e);
    }
  }

  private static Seal seal(ResultSet row) throws SQLException {
    return new Seal(
        row.getString(1),
        row.getLong(2),
        SealKind.valueOf(row.getString(3)),
        row.getString(4),
        row.getLong(5),
        row.getLong(6),
        RowRanges.of(row.getString(7)),
        RowRanges.of(row.getString(8)),
        row.getString(9),
        row.getString(10),
        row.getObject(11, OffsetDateTime.class).toInstant(),
        row.getString(12),
        row.getString(13));
  }

  private static AuditRecord row(ResultSet row) throws SQLException {
    return new AuditRecord(
        row.getString(1),
        row.getString(2),
        row.getLong(3),
        row.getObject(4, OffsetDateTime.class).toInstant(),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10));
  }

  private interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private <T> List<T> list(String sql, Reader<T> reader, Object... parameters) {
    try (Connection connection = connections.open();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      List<T> found = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          found.add(reader.read(rows));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("The audit trail cannot be read", e);
    }
  }

  private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }
}
