package org.certhall.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The house keeps its rules. */
class HouseRulesTest {

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.certhall");

  @TestFactory
  Stream<DynamicTest> whenTheHouseIsRead_thenTheRuleHolds() {
    return HouseRules.all().entrySet().stream().map(HouseRulesTest::holds);
  }

  private static DynamicTest holds(Map.Entry<String, ArchRule> rule) {
    return DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(HOUSE));
  }

  /** Rule 13: a fake in the tests counts as the second implementation, and so does a lambda. */
  @Test
  void whenAnInterfaceExists_thenItHasTwoImplementations() {
    JavaClasses all = new ClassFileImporter().importPackages("org.certhall");
    Set<String> lonely =
        all.stream()
            .filter(HouseRules.topLevelInterfaceOfControl())
            .filter(type -> !HouseRulesTest.isBad(type))
            .filter(type -> type.getAllSubclasses().size() < 2 && !isOfOneMethod(type))
            .map(JavaClass::getName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(lonely).as("interfaces with less than two implementations (13)").isEmpty();
  }

  private static boolean isOfOneMethod(JavaClass type) {
    return type.getMethods().stream()
            .filter(method -> method.getModifiers().toString().contains("ABSTRACT"))
            .count()
        == 1;
  }

  private static boolean isBad(JavaClass type) {
    return type.getPackageName().startsWith("org.certhall.badly");
  }

  /** Rule 2. */
  @Test
  void whenAFeatureExists_thenItSaysWhatItIs() throws IOException {
    Path sources = Path.of("src/main/java/org/certhall");
    try (Stream<Path> features = Files.list(sources)) {
      List<Path> mute =
          features.filter(Files::isDirectory).filter(feature -> !speaks(feature)).toList();
      assertThat(mute).as("features without a contract in package-info.java (2)").isEmpty();
    }
  }

  private static boolean speaks(Path feature) {
    try {
      Path contract = feature.resolve("package-info.java");
      return Files.exists(contract)
          && Files.readString(contract, StandardCharsets.UTF_8).startsWith("/**");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
