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
    try (Hall hall = Hall.start(data, Map.of("CERTHALL_PROXIES", "127.0.0.0/8, ::1"))) {
      ConsoleSession.of(hall, "clerk");
      assertThat(verify().output()).contains("the hall is running");
      assertThat(addresses(hall)).contains("198.51.100.7").doesNotContain("203.0.113.9");
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

  /** Where a caller behind two proxies comes from, who invented a third address. */
  private static String addresses(Hall hall) {
    new ConsoleSession(hall)
        .forwarded("203.0.113.9, 198.51.100.7, 127.0.0.9")
        .signIn("supervisor", "wrong");
    return ConsoleSession.of(hall, "auditor").get("/audit/trail").body();
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
