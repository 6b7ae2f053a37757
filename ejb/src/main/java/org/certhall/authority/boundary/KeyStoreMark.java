package org.certhall.authority.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import javax.sql.DataSource;
import org.certhall.authority.control.Digests;

/**
 * Ties the database to the key store that its sealed values were made with. A mistyped path or a
 * volume that is not mounted would otherwise make new keys, under which nothing opens.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class KeyStoreMark {

  private static final String PURPOSE = "key store mark";
  private static final String TEXT = "certhall";

  @Resource(lookup = "java:app/certhall")
  DataSource dataSource;

  /**
   * Before a key store is made.
   *
   * @throws IllegalStateException if this database knows one
   */
  void mustBeNew(String path) {
    if (known().isPresent()) {
      throw new IllegalStateException(
          "The key store "
              + path
              + " is not there, but this database was made with one. Put it"
              + " back from the backup, or set certhall.keystore.path. Nothing was changed");
    }
  }

  /**
   * After the key store is opened.
   *
   * @throws IllegalStateException if this database was made with another
   */
  void mustFit(String path, Digests digests) {
    String mark = digests.blindIndex(PURPOSE, TEXT);
    String known = known().orElseGet(() -> kept(mark));
    if (!known.equals(mark)) {
      throw new IllegalStateException(
          "The key store "
              + path
              + " is not the one that this database was made with. Nothing"
              + " was changed");
    }
  }

  private Optional<String> known() {
    try (Connection connection = dataSource.getConnection();
        Statement query = connection.createStatement();
        ResultSet row = query.executeQuery("SELECT mark FROM key_store_mark")) {
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not tell its key store", e);
    }
  }

  /** What the database knows from now on: another node may have been faster. */
  private String kept(String mark) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                "INSERT INTO key_store_mark (mark) VALUES (?) ON CONFLICT DO NOTHING")) {
      insert.setString(1, mark);
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("the database does not keep its key store's mark", e);
    }
    return known().orElseThrow();
  }
}
