package org.certhall.it.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import org.certhall.web.badly.EntityPage;
import org.certhall.web.badly.RulePage;
import org.certhall.web.badly.UnnamedValuePage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 5 of the house; it needs the rules and their shells on one class path. */
class ShellsTest {

  private static final ArchRule RULE = Shells.seeNoFurtherThanTheDesks();

  @Test
  void whenTheShellsAreRead_thenTheySeeNoFurtherThanTheDesks() {
    JavaClasses shells = Shells.asBuilt();
    assertThat(shells.stream().map(JavaClass::getPackageName))
        .contains(
            "org.certhall.web.unlock",
            "org.certhall.web.audit",
            "org.certhall.scheduler",
            "org.certhall.look");
    RULE.check(shells);
  }

  @ParameterizedTest
  @ValueSource(classes = {EntityPage.class, RulePage.class, UnnamedValuePage.class})
  void whenAPageLooksFurther_thenTheRuleBites(Class<?> page) {
    JavaClasses badly = new ClassFileImporter().importClasses(page);
    assertThatThrownBy(() -> RULE.check(badly))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(page.getSimpleName());
  }
}
