package org.certhall.it;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What a hall that does not run has written down, in its data folder. */
final class Books {

  private static final Path SERVER =
      Path.of(System.getProperty("certhall.server", "../ear/target/server"));

  private final Path data;

  Books(Path data) {
    this.data = data;
  }

  Connection open() throws SQLException {
    return DriverManager.getConnection(
        "jdbc:h2:file:"
            + data.resolve("db/certhall").toAbsolutePath()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
        "certhall",
        "");
  }

  /** The columns of each row, joined by a space. */
  List<String> rows(String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Connection connection = open();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          row.add(rows.getString(i));
        }
        found.add(String.join(" ", row));
      }
    }
    return found;
  }

  /** What {@code ./hall audit verify} runs. */
  Hall.Ended auditVerify() throws IOException, InterruptedException {
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
