package org.certhall.it;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.certhall.database.boundary.SyncsAlone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A hall does not start on a PostgreSQL that forgets what was answered. */
class DurabilityIT {

  @ParameterizedTest
  @ValueSource(strings = {"fsync", "synchronous_commit"})
  void whenPostgresqlDoesNotSync_thenTheHallRefusesIt(String setting) throws IOException {
    try (EmbeddedPostgres postgres = durable().setServerConfig(setting, "off").start()) {
      assertThatThrownBy(() -> new SyncsAlone(postgres.getPostgresDatabase()))
          .hasMessageContaining(setting + "=off");
    }
  }

  @Test
  void whenPostgresqlSyncs_thenACommitIsEnough() throws IOException {
    try (EmbeddedPostgres postgres = durable().start()) {
      assertThatCode(() -> new SyncsAlone(postgres.getPostgresDatabase()).sync())
          .doesNotThrowAnyException();
    }
  }

  private static EmbeddedPostgres.Builder durable() {
    return EmbeddedPostgres.builder()
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on");
  }
}
