package org.certhall.launcher;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The H2 file of a hall on one machine, tried before the server starts. */
final class EmbeddedDatabase {

  private static final int FILE_LOCKED = 90020;

  private EmbeddedDatabase() {}

  /**
   * The address of the file in this folder.
   *
   * <p>WRITE_DELAY=0 because H2 otherwise loses what was committed in its last half second when the
   * process is halted.
   */
  static String url(Path file) {
    return "jdbc:h2:file:"
        + file
        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
        + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
  }

  static void check(String url, String user) throws Refusal {
    try (Connection connection = DriverManager.getConnection(url, user, "");
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT 1");
    } catch (SQLException e) {
      throw new Refusal(explain(e), e);
    }
  }

  private static String explain(SQLException e) {
    if (e.getErrorCode() == FILE_LOCKED) {
      return "hall: the database is open in another program. Close it first.";
    }
    return "hall: the database cannot be opened ("
        + e.getMessage().lines().findFirst().orElse("").replaceAll(";.*", "")
        + "). It was not changed: restore the last backup (docs/operations.md).";
  }
}
