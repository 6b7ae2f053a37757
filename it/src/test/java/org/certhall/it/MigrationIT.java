package org.certhall.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.certhall.database.boundary.SchemaMigration;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationIT {

  @TempDir Path folder;

  @Test
  void whenMigratedOnBothDatabases_thenTheyHoldTheSameTables() throws Exception {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL(
        "jdbc:h2:file:"
            + folder.resolve("certhall")
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH");
    h2.setUser("certhall");
    SchemaMigration.migrate(h2);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().start()) {
      DataSource postgresql = postgres.getPostgresDatabase();
      SchemaMigration.migrate(postgresql);
      assertThat(columns(h2))
          .anyMatch(column -> column.startsWith("audit_row.deed "))
          .isEqualTo(columns(postgresql));
    }
  }

  private static Set<String> columns(DataSource source) throws SQLException {
    Set<String> found = new TreeSet<>();
    try (Connection connection = source.getConnection();
        ResultSet rows = connection.getMetaData().getColumns(null, "public", "%", "%")) {
      while (rows.next()) {
        String name = rows.getString("TABLE_NAME") + "." + rows.getString("COLUMN_NAME");
        found.add(name + " " + type(rows) + " " + rows.getString("IS_NULLABLE"));
      }
    }
    return found;
  }

  /**
   * In the words of JDBC, for each database has its own; only texts have a length of our making.
   */
  private static String type(ResultSet column) throws SQLException {
    int type = column.getInt("DATA_TYPE");
    return switch (type) {
      case Types.VARCHAR -> "text of " + column.getInt("COLUMN_SIZE");
      case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY -> "bytes";
      case Types.BIT, Types.BOOLEAN -> "boolean";
      case Types.TIMESTAMP_WITH_TIMEZONE -> "moment";
      case Types.TIMESTAMP ->
          column.getString("TYPE_NAME").equals("timestamptz") ? "moment" : "local time";
      default -> JDBCType.valueOf(type).getName();
    };
  }
}
