package org.certhall.audit.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.certhall.audit.control.NodeLease;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcLeasesTest {

  private static final String FIRST = UUID.randomUUID().toString();
  private static final String SECOND = UUID.randomUUID().toString();

  private final JdbcDataSource database = new JdbcDataSource();
  private final JdbcLeases leases = new JdbcLeases(database);

  @BeforeEach
  void migrate() {
    database.setURL(
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1");
    Flyway.configure().dataSource(database).load().migrate();
    assertThat(leases.take("node1", FIRST)).isTrue();
  }

  @Test
  void whenTheNameIsInUse_thenNoSecondBootGetsIt() {
    assertThat(leases.take("node1", SECOND)).isFalse();
    assertThat(leases.take("node2", SECOND)).isTrue();
    assertThat(leases.renew("node1", FIRST)).isTrue();
  }

  @Test
  void whenItsHolderGaveNoSignOfLife_thenItIsTakenOverAndTheHolderFindsOut() throws Exception {
    pass(NodeLease.LASTS.toSeconds() + 1);

    assertThat(leases.take("node1", SECOND)).isTrue();
    assertThat(leases.renew("node1", FIRST)).isFalse();
    assertThat(leases.take("node1", FIRST)).isFalse();
  }

  @Test
  void whenItsHolderRenewsLate_thenItIsStillItsOwnIfNobodyTookIt() throws Exception {
    pass(NodeLease.LASTS.toSeconds() + 1);

    assertThat(leases.renew("node1", FIRST)).isTrue();
    assertThat(leases.take("node1", SECOND)).isFalse();
  }

  @Test
  void whenItsHolderEndsInOrder_thenTheNextNeedNotWait() {
    leases.release("node1", SECOND);
    assertThat(leases.take("node1", SECOND)).isFalse();

    leases.release("node1", FIRST);
    assertThat(leases.take("node1", SECOND)).isTrue();
  }

  private void pass(long seconds) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "UPDATE node_lease SET seen_at = seen_at - INTERVAL '" + seconds + "' SECOND");
    }
  }
}
