package org.certhall.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trail of a hall that was stopped, killed, and tampered with. */
class AuditIT {

  private static final Path SERVER =
      Path.of(System.getProperty("certhall.server", "../ear/target/server"));

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
    try (Connection connection =
            DriverManager.getConnection(
                "jdbc:h2:file:"
                    + data.resolve("db/certhall")
                    + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "certhall",
                "");
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate(tampering)).isPositive();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    Hall.Ended found = verify();
    assertThat(found.output()).contains("TAMPERED", words);
    assertThat(found.status()).isEqualTo(1);
  }

  /** What {@code ./hall audit verify} runs. */
  private static Hall.Ended verify() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                SERVER.resolve("runtime/h2.jar")
                    + File.pathSeparator
                    + SERVER.resolve("audit")
                    + "/*",
                "org.certhall.audit.boundary.AuditVerify",
                "--data",
                data.toString()));
    builder.environment().keySet().removeIf(name -> name.startsWith("CERTHALL_"));
    Process process = builder.redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Hall.Ended(process.waitFor(), output);
  }
}
