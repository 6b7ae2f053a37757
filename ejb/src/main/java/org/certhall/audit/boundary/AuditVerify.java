package org.certhall.audit.boundary;

import com.nimbusds.jose.jwk.ECKey;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.certhall.audit.control.TrailCheck;
import org.certhall.audit.entity.TrailReport;

/**
 * {@code ./hall audit verify}: checks the trail of a stopped hall, or of one on PostgreSQL. Exit
 * status 0 when it is whole, 1 when somebody has tampered, 2 when it cannot be checked.
 */
@AtTheConsole
public final class AuditVerify {

  private static final int FILE_LOCKED = 90020;
  private static final int NO_DATABASE = 90146;

  private final Map<String, String> options;
  private final Map<String, String> environment;

  private AuditVerify(Map<String, String> options, Map<String, String> environment) {
    this.options = options;
    this.environment = environment;
  }

  public static void main(String[] arguments) {
    System.exit(run(arguments, System.getenv()));
  }

  static int run(String[] arguments, Map<String, String> environment) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      if (!arguments[i].matches("--(data|export|key)") || i + 1 == arguments.length) {
        System.err.println("hall audit verify [--data DIR] [--export DIR] [--key FILE]");
        return 2;
      }
      options.put(arguments[i].substring(2), arguments[i + 1]);
    }
    return new AuditVerify(options, environment).check();
  }

  private int check() {
    Path data = Path.of(option("data", "CERTHALL_DATA", "data")).toAbsolutePath().normalize();
    Path export =
        Path.of(option("export", "CERTHALL_AUDIT_EXPORT", data.resolve("audit").toString()));
    Path keyFile = Path.of(option("key", "", export.resolve("audit-key.jwk").toString()));
    if (!Files.isReadable(keyFile)) {
      System.err.println("hall: no audit key at " + keyFile + ". Name the data folder by --data.");
      return 2;
    }
    try (Connection keepOpen = connect(data)) {
      keepOpen.setReadOnly(true);
      ECKey key = new AuditKeyFile(keyFile).read();
      JdbcTrail trail = new JdbcTrail(() -> connect(data));
      return print(
          new TrailCheck(trail, new ExportFolder(export), seal -> AuditKeyFile.isSigned(key, seal))
              .run());
    } catch (SQLException e) {
      System.err.println(explain(e));
      return 2;
    } catch (IllegalStateException | UncheckedIOException e) {
      System.err.println("hall: " + e.getMessage());
      return 2;
    }
  }

  private Connection connect(Path data) throws SQLException {
    String file = data.resolve("db/certhall").toString();
    String url =
        "jdbc:h2:file:"
            + file
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;ACCESS_MODE_DATA=r";
    return DriverManager.getConnection(
        environment.getOrDefault("CERTHALL_DATABASE_URL", url),
        environment.getOrDefault("CERTHALL_DATABASE_USER", "certhall"),
        environment.getOrDefault("CERTHALL_DATABASE_PASSWORD", ""));
  }

  private String option(String name, String variable, String otherwise) {
    String set = options.get(name);
    return set != null ? set : environment.getOrDefault(variable, otherwise);
  }

  private static int print(TrailReport report) {
    report.findings().forEach(finding -> System.out.println("  " + finding));
    System.out.printf(
        "%s: %d seals over %d rows, the last made %s%n",
        report.isWhole() ? "The audit trail is whole" : "THE AUDIT TRAIL HAS BEEN TAMPERED WITH",
        report.seals(),
        report.rows(),
        report.sealedAt());
    return report.isWhole() ? 0 : 1;
  }

  private static String explain(SQLException e) {
    return switch (e.getErrorCode()) {
      case FILE_LOCKED ->
          "hall: the hall is running and holds its database. Stop it first, or check on the"
              + " console's audit page.";
      case NO_DATABASE -> "hall: no database in this data folder. Name it by --data.";
      default ->
          "hall: the database cannot be opened: " + e.getMessage().lines().findFirst().orElse("");
    };
  }
}
