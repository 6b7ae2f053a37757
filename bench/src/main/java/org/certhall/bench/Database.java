package org.certhall.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;

/** A PostgreSQL of its own on a free port, which syncs each commit to disk. */
final class Database implements AutoCloseable {

  private final EmbeddedPostgres postgres;

  Database() throws IOException {
    postgres =
        EmbeddedPostgres.builder()
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("shared_buffers", "512MB")
            .setServerConfig("max_wal_size", "4GB")
            .start();
  }

  DataSource source() {
    return postgres.getPostgresDatabase();
  }

  String address() {
    return "jdbc:postgresql://localhost:" + postgres.getPort() + "/postgres";
  }

  /** What tells a hall to use it. */
  Map<String, String> environment() {
    return Map.of(
        "CERTHALL_DATABASE_CLASS", "org.postgresql.ds.PGSimpleDataSource",
        "CERTHALL_DATABASE_URL", address(),
        "CERTHALL_DATABASE_USER", "postgres",
        "CERTHALL_DATABASE_PASSWORD", "postgres");
  }

  void execute(String... sql) throws SQLException {
    try (Connection connection = source().getConnection();
        Statement statement = connection.createStatement()) {
      for (String one : sql) {
        statement.execute(one);
      }
    }
  }

  long number(String query) throws SQLException {
    try (Connection connection = source().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  String version() throws SQLException {
    try (Connection connection = source().getConnection()) {
      return connection.getMetaData().getDatabaseProductVersion();
    }
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
