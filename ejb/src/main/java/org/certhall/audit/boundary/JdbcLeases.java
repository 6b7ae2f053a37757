package org.certhall.audit.boundary;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.certhall.audit.control.NodeLease;

/** The table of node names in use. All times are the database's: nodes' clocks may differ. */
final class JdbcLeases {

  private static final String OVER =
      " seen_at < CURRENT_TIMESTAMP - INTERVAL '" + NodeLease.LASTS.toSeconds() + "' SECOND";

  private final DataSource dataSource;

  JdbcLeases(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Takes the name, if nobody has it or who had it gave no sign of life. */
  boolean take(String node, String boot) {
    return update(
            "UPDATE node_lease SET boot = ?, seen_at = CURRENT_TIMESTAMP WHERE node = ? AND" + OVER,
            boot,
            node)
        || update(
            "INSERT INTO node_lease (boot, node, seen_at) VALUES (?, ?, CURRENT_TIMESTAMP)"
                + " ON CONFLICT DO NOTHING",
            boot,
            node);
  }

  /** Whether the name was still this boot's, and is so from now on. */
  boolean renew(String node, String boot) {
    return update(
        "UPDATE node_lease SET seen_at = CURRENT_TIMESTAMP WHERE node = ? AND boot = ?",
        node,
        boot);
  }

  /** Ended in order: the next start need not wait. */
  void release(String node, String boot) {
    update("DELETE FROM node_lease WHERE node = ? AND boot = ?", node, boot);
  }

  private boolean update(String sql, String first, String second) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, first);
      statement.setString(2, second);
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not tell who runs under which name", e);
    }
  }
}
