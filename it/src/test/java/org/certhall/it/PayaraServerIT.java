package org.certhall.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.certhall.database.boundary.DatabaseDesk;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The EAR that people deploy, on the server that a CA's cluster runs. */
@ExtendWith(ArquillianExtension.class)
class PayaraServerIT {

  /** The names of all entities, a line each. */
  static final String ENTITIES = "entities.txt";

  /** What a class implements that EclipseLink has woven. */
  static final String WOVEN = "org.eclipse.persistence.internal.weaving.PersistenceWeaved";

  @EJB(lookup = "java:app/ejb/DatabaseDesk")
  private DatabaseDesk database;

  @Resource(lookup = "java:app/certhall")
  private DataSource dataSource;

  @Deployment
  static EnterpriseArchive hall() {
    return HallWithTests.with(
        PayaraServerIT.class, DeployedDesks.class, DeployedDesks.Operation.class);
  }

  @Test
  void whenTheEarIsDeployed_thenItsDatabaseAnswers() {
    assertThat(database.answers()).isTrue();
  }

  @Test
  void whenAskedForItsDatabase_thenTheReleaseIsTheOneTheBuildNames() throws Exception {
    try (Connection connection = dataSource.getConnection()) {
      assertThat(connection.getMetaData().getDatabaseProductVersion()).startsWith("2.2.224");
    }
  }

  @Test
  void whenNothingSaysDemo_thenNoDemoIsSeeded() throws Exception {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet seeded =
            statement.executeQuery(
                "SELECT (SELECT count(*) FROM staff) + (SELECT count(*) FROM subscriber)"
                    + " + (SELECT count(*) FROM channel) + (SELECT count(*) FROM authority)")) {
      assertThat(seeded.next()).isTrue();
      assertThat(seeded.getInt(1)).isZero();
    }
  }

  @Test
  void whenTheEarIsDeployed_thenEveryEntityIsWoven() throws Exception {
    List<String> entities = entities();
    assertThat(entities).hasSizeGreaterThan(20);
    for (String entity : entities) {
      assertThat(Class.forName(entity).getInterfaces())
          .as(entity)
          .extracting(Class::getName)
          .contains(WOVEN);
    }
  }

  @Test
  void whenTheCallerHasNoRight_thenEveryDeployedOperationRefuses() throws Exception {
    List<DeployedDesks.Operation> operations = DeployedDesks.operations();
    Map<String, String> others = new TreeMap<>();
    for (DeployedDesks.Operation operation : operations) {
      String answer = operation.isForEverybody() ? "NOT_SIGNED_IN" : operation.ask();
      if (!answer.equals("NOT_SIGNED_IN")) {
        others.put(operation.toString(), answer);
      }
    }
    assertThat(operations).filteredOn(one -> !one.isForEverybody()).hasSizeGreaterThan(70);
    assertThat(others).as("operations that did not refuse a caller without any right").isEmpty();
  }

  @Test
  void whenAnOperationIsForEverybody_thenItAnswers() throws Exception {
    assertThat(
            DeployedDesks.operations().stream()
                .filter(one -> one.desk().equals("RightsDesk") && one.name().equals("mine"))
                .findFirst()
                .orElseThrow()
                .ask())
        .startsWith("answered MyRights[");
  }

  private static List<String> entities() throws Exception {
    try (InputStream names = PayaraServerIT.class.getClassLoader().getResourceAsStream(ENTITIES)) {
      return Arrays.asList(new String(names.readAllBytes(), StandardCharsets.UTF_8).split("\n"));
    }
  }
}
