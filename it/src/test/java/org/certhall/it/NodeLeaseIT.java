package org.certhall.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two halls on one database, as a cluster is; and what becomes of one whose name both want. */
class NodeLeaseIT {

  @TempDir Path folder;

  @Test
  void whenTwoHallsHaveOneName_thenTheSecondIsRefusedAsLongAsTheFirstLives() throws Exception {
    try (PostgresqlHall first = PostgresqlHall.start(Map.of())) {
      Map<String, String> second = second(first);
      Hall.Ended refused = start(second);
      assertThat(refused.status()).isEqualTo(1);
      assertThat(refused.output())
          .contains("Another hall on this database runs as node1", "certhall.node");
      assertThat(ConsoleSession.of(first.hall(), "auditor").get("/audit/trail").statusCode())
          .isEqualTo(200);

      first.hall().kill();
      assertThat(start(second).output()).contains("runs as node1");
      first.execute("UPDATE node_lease SET seen_at = seen_at - INTERVAL '31' SECOND");
      try (Hall next = Hall.start(folder, second)) {
        ConsoleSession auditor = ConsoleSession.of(next, "auditor");
        assertThat(auditor.press("/audit/trail", "check", "run", Map.of()).body())
            .contains("审计记录完整");
      }
    }
  }

  @Test
  void whenAHallHasLostItsName_thenItWritesNothingMoreUnderIt() throws Exception {
    try (PostgresqlHall first = PostgresqlHall.start(Map.of())) {
      first.execute("UPDATE node_lease SET boot = 'another'");
      first.hall().awaitInLog("has taken over the name node1");

      assertThat(new ConsoleSession(first.hall()).signIn("clerk", "Certhall-demo-1").statusCode())
          .isEqualTo(500);
      assertThat(new ConsoleSession(first.hall()).get("/branch/sign-in").statusCode())
          .isEqualTo(200);
    }
  }

  private Hall.Ended start(Map<String, String> environment) {
    return Hall.runToEnd(environment, "--port", "" + Hall.freePort(), "--data", folder.toString());
  }

  /** With the key store of the first, and a folder of its own. */
  private static Map<String, String> second(PostgresqlHall first) {
    Path data = first.hall().data();
    Map<String, String> environment = new HashMap<>(first.environment());
    environment.put("CERTHALL_KEYSTORE_PATH", data.resolve("keystore.p12").toString());
    environment.put(
        "CERTHALL_KEYSTORE_PASSWORD_FILE", data.resolve("secrets/keystore.password").toString());
    environment.put("CERTHALL_AUDIT_EXPORT", data.resolve("audit").toString());
    return environment;
  }
}
