package org.certhall.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.certhall.database.boundary.DatabaseDesk;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The EAR that people deploy, on the server that a CA's cluster runs. */
@ExtendWith(ArquillianExtension.class)
class PayaraServerIT {

  @EJB(lookup = "java:app/ejb/DatabaseDesk")
  private DatabaseDesk database;

  @Resource(lookup = "java:app/certhall")
  private DataSource dataSource;

  @Deployment
  static EnterpriseArchive hall() {
    WebArchive tests =
        ShrinkWrap.create(WebArchive.class, "tests.war")
            .addClass(PayaraServerIT.class)
            .addAsLibrary(jarOf(Assertions.class));
    EnterpriseArchive ear =
        ShrinkWrap.createFromZipFile(
            EnterpriseArchive.class, new File("../ear/target/server/hall.ear"));
    ear.setApplicationXML(new StringAsset(withTests(ear.get("META-INF/application.xml"))));
    return ear.addAsModule(Testable.archiveToTest(tests));
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  private static String withTests(Node applicationXml) {
    try (InputStream text = applicationXml.getAsset().openStream()) {
      return new String(text.readAllBytes(), StandardCharsets.UTF_8)
          .replaceFirst(
              "<module>",
              "<module><web><web-uri>tests.war</web-uri><context-root>/tests</context-root></web>"
                  + "</module><module>");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
}
