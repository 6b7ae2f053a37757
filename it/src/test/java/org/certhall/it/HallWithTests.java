package org.certhall.it;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.Entity;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The EAR as it was built, with a WAR of tests beside its own. Not itself in the server. */
final class HallWithTests {

  private HallWithTests() {}

  static EnterpriseArchive with(Class<?>... tests) {
    WebArchive war =
        ShrinkWrap.create(WebArchive.class, "tests.war")
            .addClasses(tests)
            .addAsResource(DeployedDesks.MATRIX)
            .addAsResource(new StringAsset(entities()), PayaraServerIT.ENTITIES)
            .addAsLibrary(jarOf(Assertions.class));
    EnterpriseArchive ear =
        ShrinkWrap.createFromZipFile(
            EnterpriseArchive.class, new File("../ear/target/server/hall.ear"));
    ear.setApplicationXML(new StringAsset(withTests(ear.get("META-INF/application.xml"))));
    return ear.addAsModule(Testable.archiveToTest(war));
  }

  private static String entities() {
    return new ClassFileImporter()
        .importPath(Path.of("../ejb/target/classes")).stream()
            .filter(type -> type.isAnnotatedWith(Entity.class))
            .map(JavaClass::getName)
            .collect(joining("\n"));
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
}
