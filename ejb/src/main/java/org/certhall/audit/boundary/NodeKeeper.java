package org.certhall.audit.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.certhall.audit.control.NodeLease;
import org.certhall.audit.control.RowNumbers;
import org.certhall.rights.control.Anyone;
import org.certhall.rights.control.Inside;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps the name of this node its own, before anything is written under it. A database file has one
 * hall by its lock, and whoever had the name there is dead.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NodeKeeper {

  @Resource(lookup = "java:app/certhall")
  private DataSource dataSource;

  @Inject
  @ConfigProperty(name = "certhall.node", defaultValue = "node1")
  private String node;

  @Inject private RowNumbers numbers;
  @Inject private NodeLease lease;
  @Inject private Clock clock;

  private JdbcLeases leases;

  @PostConstruct
  void take() {
    if (!isShared()) {
      return;
    }
    leases = new JdbcLeases(dataSource);
    Instant asked = clock.instant();
    if (!leases.take(node, numbers.boot())) {
      throw new IllegalStateException(
          "Another hall on this database runs as "
              + node
              + ". Give each node a name of its own (certhall.node); if that hall was killed, start"
              + " again in half a minute. Nothing was changed");
    }
    lease.renewed(asked);
  }

  /** Each second; the database is asked only now and then. */
  @Inside
  public void keep() {
    Instant asked = clock.instant();
    if (!lease.isDue(asked)) {
      return;
    }
    if (leases.renew(node, numbers.boot())) {
      lease.renewed(asked);
    } else {
      lease.lost();
      throw new IllegalStateException(
          "another hall has taken over the name " + node + ": this one must be restarted");
    }
  }

  /** Whether this node may write at all; without its name it must be restarted. */
  @Anyone
  public boolean isNamed() {
    return lease.isHeld(clock.instant());
  }

  @PreDestroy
  void release() {
    if (leases != null) {
      leases.release(node, numbers.boot());
    }
  }

  private boolean isShared() {
    try (Connection connection = dataSource.getConnection()) {
      return !connection.getMetaData().getDatabaseProductName().equals("H2");
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not answer", e);
    }
  }
}
