package org.certhall.database.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdbcDurabilityTest {

  @TempDir Path folder;

  @Test
  void whenCommitted_thenNothingIsSyncedUntilSyncIsCalled() throws Exception {
    CountedFiles.register();
    JdbcDataSource source = new JdbcDataSource();
    source.setURL("jdbc:h2:counted:" + folder.resolve("hall") + ";WRITE_DELAY=0");
    source.setUser("certhall");
    try (Connection open = source.getConnection();
        Statement statement = open.createStatement()) {
      statement.execute("CREATE TABLE offer (id INT PRIMARY KEY)");
      SyncsAlone durability = new SyncsAlone(source);
      for (int i = 0; i < 3; i++) {
        statement.execute("INSERT INTO offer VALUES (" + i + ")");
        int before = CountedFiles.SYNCS.get();
        durability.sync();
        assertThat(CountedFiles.SYNCS.get()).isGreaterThan(before);
      }
      int before = CountedFiles.SYNCS.get();
      statement.execute("INSERT INTO offer VALUES (10)");
      assertThat(CountedFiles.SYNCS.get()).as("by the commit itself").isEqualTo(before);
    }
  }
}
