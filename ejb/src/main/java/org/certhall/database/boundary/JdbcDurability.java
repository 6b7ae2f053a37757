package org.certhall.database.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.certhall.database.control.Durability;
import org.certhall.rights.control.Inside;

/**
 * H2 syncs nothing by itself, not even with WRITE_DELAY=0: CHECKPOINT SYNC does. PostgreSQL syncs
 * at each commit, unless somebody switched that off: then the hall does not start.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JdbcDurability implements Durability {

  @Resource(lookup = "java:app/certhall")
  private DataSource dataSource;

  private boolean byItself;

  public JdbcDurability() {}

  JdbcDurability(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @PostConstruct
  void look() {
    try (Connection connection = dataSource.getConnection()) {
      byItself = Checkpoint.isByItself(connection);
      if (byItself) {
        mustBeOn(connection, "fsync");
        mustBeOn(connection, "synchronous_commit");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not tell whether it syncs", e);
    }
  }

  private static void mustBeOn(Connection connection, String setting) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW " + setting)) {
      row.next();
      if (row.getString(1).equals("off")) {
        throw new IllegalStateException(
            "PostgreSQL runs with " + setting + "=off: a power cut would lose what was answered");
      }
    }
  }

  @Override
  @Inside
  public void sync() {
    if (byItself) {
      return;
    }
    try (Connection connection = dataSource.getConnection()) {
      Checkpoint.sync(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("the database did not sync", e);
    }
  }
}
