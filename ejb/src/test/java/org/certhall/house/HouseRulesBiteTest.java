package org.certhall.house;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** A rule that nothing can break is no rule: each fails on the classes in org.certhall.badly. */
class HouseRulesBiteTest {

  private static final JavaClasses BADLY =
      new ClassFileImporter().importPackages("org.certhall.badly");

  @TestFactory
  Stream<DynamicTest> whenClassesAreBadlyMade_thenTheRuleBites() {
    return HouseRules.all().entrySet().stream().map(HouseRulesBiteTest::bites);
  }

  private static DynamicTest bites(Map.Entry<String, ArchRule> rule) {
    return DynamicTest.dynamicTest(
        rule.getKey(),
        () ->
            assertThatThrownBy(() -> rule.getValue().check(BADLY))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("because"));
  }
}
