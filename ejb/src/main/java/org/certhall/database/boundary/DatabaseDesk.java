package org.certhall.database.boundary;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.certhall.rights.control.Anyone;

/** Tells whether the database answers. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DatabaseDesk {

  private static final Logger LOG = Logger.getLogger(DatabaseDesk.class.getName());
  private static final int SECONDS = 2;

  @Resource(lookup = "java:app/certhall")
  private DataSource dataSource;

  /** Whether a connection can be had and is alive. */
  @Anyone
  public boolean answers() {
    try (Connection connection = dataSource.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "the database does not answer: {0}", e.getMessage());
      return false;
    }
  }
}
