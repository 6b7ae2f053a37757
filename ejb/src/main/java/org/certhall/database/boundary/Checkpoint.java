package org.certhall.database.boundary;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Puts on disk what is committed, where the database does not do so by itself. */
public final class Checkpoint {

  private Checkpoint() {}

  /** PostgreSQL syncs at each commit; H2 when it is told to. */
  public static void sync(Connection connection) throws SQLException {
    if (isByItself(connection)) {
      return;
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT SYNC");
    }
  }

  static boolean isByItself(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
  }
}
