package org.certhall.it;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/** A demo hall on a PostgreSQL of its own, both in temporary places. */
final class PostgresqlHall implements AutoCloseable {

  private final EmbeddedPostgres postgres;
  private final Hall hall;

  private PostgresqlHall(EmbeddedPostgres postgres, Hall hall) {
    this.postgres = postgres;
    this.hall = hall;
  }

  static PostgresqlHall start(Map<String, String> environment) throws IOException {
    EmbeddedPostgres postgres = durable();
    try {
      Map<String, String> all = new HashMap<>(environment(postgres));
      all.putAll(environment);
      return new PostgresqlHall(postgres, Hall.start(Hall.temporaryFolder(), all));
    } catch (RuntimeException e) {
      postgres.close();
      throw e;
    }
  }

  /** As a hall demands it: with syncs. */
  private static EmbeddedPostgres durable() throws IOException {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .start();
  }

  private static Map<String, String> environment(EmbeddedPostgres postgres) {
    return Map.of(
        "CERTHALL_DATABASE_CLASS", "org.postgresql.ds.PGSimpleDataSource",
        "CERTHALL_DATABASE_URL", postgres.getJdbcUrl("postgres", "postgres"),
        "CERTHALL_DATABASE_USER", "postgres",
        "CERTHALL_DATABASE_PASSWORD", "postgres");
  }

  /** For another hall on the same database. */
  Map<String, String> environment() {
    return environment(postgres);
  }

  Hall hall() {
    return hall;
  }

  void execute(String sql) throws SQLException {
    DataSource database = postgres.getPostgresDatabase();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException {
    hall.close();
    postgres.close();
  }
}
