package org.certhall.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Certificates that were never issued, straight into the table: as many as a CA has after years,
 * each as large as a real one.
 */
final class Rows {

  /** The multiplier of Knuth's hashing: serials in no order, and each still known by its number. */
  static final long SCATTER = 2_654_435_761L;

  static final long SPAN = 1L << 31;

  private static final String SERIAL =
      "'5A' || lpad(upper(to_hex(i * "
          + SCATTER
          + " %% "
          + SPAN
          + ")), 8, '0')"
          + " || lpad(upper(to_hex(i)), 22, '0')";

  private static final String INSERT =
      "INSERT INTO certificate (serial, authority, profile, profile_version, order_number, subject,"
          + " credit_code, key_digest, not_before, not_after, encoded, issued_at, revoked_at,"
          + " reason, status_epoch, version)"
          + " SELECT "
          + SERIAL
          + ", '%s', 'organisation-signature', 1, 'bench-' || i,"
          + " 'C=CN,O=bench ' || i || ',CN=bench ' || i, '914403001922038216',"
          + " md5(i::text) || md5('k' || i), now() - interval '300 days',"
          + " now() + interval '300 days', decode(repeat(md5(i::text), 45), 'hex'),"
          + " now() - interval '300 days', %s, 1 FROM generate_series(%d::bigint, %d::bigint) i";

  private static final String GOOD = "NULL, NULL, NULL";

  private static final String REVOKED =
      "now() - (i % 25000000) * interval '1 second', 'SUPERSEDED', 1";

  private final Database database;
  private long last;

  Rows(Database database) {
    this.database = database;
  }

  /** The indexes are made when the rows are there: as quick as it goes, and as they would be. */
  void load(List<Load> loads) throws SQLException {
    try (Connection connection = database.source().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SET synchronous_commit = off");
      statement.execute("SET maintenance_work_mem = '512MB'");
      List<String> indexes = dropIndexes(statement);
      for (Load load : loads) {
        long first = last + 1;
        last += load.number();
        statement.execute(
            String.format(
                Locale.ROOT,
                INSERT,
                load.authority(),
                load.revoked() ? REVOKED : GOOD,
                first,
                last));
      }
      for (String index : indexes) {
        statement.execute(index);
      }
      statement.execute("VACUUM ANALYZE certificate");
      statement.execute("CHECKPOINT");
    }
  }

  /** So many of an authority. */
  record Load(String authority, long number, boolean revoked) {}

  private static List<String> dropIndexes(Statement statement) throws SQLException {
    List<String> names = new ArrayList<>();
    List<String> made = new ArrayList<>();
    try (ResultSet row =
        statement.executeQuery(
            "SELECT indexname, indexdef FROM pg_indexes WHERE tablename = 'certificate'"
                + " AND indexdef NOT LIKE '%UNIQUE%'")) {
      while (row.next()) {
        names.add(row.getString(1));
        made.add(row.getString(2));
      }
    }
    for (String name : names) {
      statement.execute("DROP INDEX " + name);
    }
    return made;
  }
}
