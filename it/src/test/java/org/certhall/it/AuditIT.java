package org.certhall.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trail of a hall that was stopped, killed, and tampered with. */
class AuditIT {

  @TempDir private static Path data;

  @Test
  void whenTheDatabaseIsTamperedWith_thenTheCheckSaysHow() throws Exception {
    try (Hall hall = Hall.start(data, Map.of())) {
      ConsoleSession.of(hall, "clerk");
      assertThat(verify().output()).contains("the hall is running");
      hall.kill();
      hall.restart();
      ConsoleSession.of(hall, "auditor");
      hall.stop();
    }
    assertThat(verify().output()).contains("The audit trail is whole");
    assertThat(verify().status()).isZero();

    assertFound("UPDATE audit_row SET actor = 'nobody' WHERE deed_object = 'clerk'", "was changed");
    assertFound("DELETE FROM audit_row WHERE deed_object = 'clerk'", "was deleted");
    assertFound("DELETE FROM audit_seal WHERE kind = 'CLOSED'", "was cut off");
  }

  private static void assertFound(String tampering, String words) throws Exception {
    try (Connection connection = new Books(data).open();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(tampering)).isPositive();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Hall.Ended found = verify();
    assertThat(found.output()).contains("TAMPERED", words);
    assertThat(found.status()).isEqualTo(1);
  }

  private static Hall.Ended verify() throws IOException, InterruptedException {
    return new Books(data).auditVerify();
  }
}
