package org.certhall.it.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The webs and the scheduler, and how far they may see into the rules. */
final class Shells {

  private static final String[] PACKAGES = {
    "org.certhall.web..", "org.certhall.look..", "org.certhall.scheduler.."
  };

  private static final List<String> MODULES =
      List.of("web-public", "web-admin", "scheduler", "look");

  private Shells() {}

  /** As they were built. */
  static JavaClasses asBuilt() {
    return new ClassFileImporter()
        .importPaths(MODULES.stream().map(m -> Path.of("..", m, "target", "classes")).toList());
  }

  static ArchRule seeNoFurtherThanTheDesks() {
    Set<String> values = named();
    DescribedPredicate<JavaClass> value =
        DescribedPredicate.describe("a value that a desk names", t -> values.contains(t.getName()));
    return noClasses()
        .that(resideInAnyPackage(PACKAGES))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.certhall..")
                .and(not(resideInAnyPackage(PACKAGES)))
                .and(not(resideInAnyPackage("org.certhall.*.boundary", "org.certhall.problem")))
                .and(not(value)))
        .because("a shell that knows a rule or a table will one day decide by it (5)");
  }

  /** What desks and their records name, and what those values name in turn. */
  private static Set<String> named() {
    Set<String> values = new HashSet<>();
    Deque<JavaClass> open = new ArrayDeque<>();
    new ClassFileImporter()
        .importPath(Path.of("..", "ejb", "target", "classes")).stream()
            .filter(resideInAPackage("org.certhall.*.boundary"))
            .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
            .forEach(open::add);
    while (!open.isEmpty()) {
      namedBy(open.remove())
          .filter(Shells::isValue)
          .filter(type -> values.add(type.getName()))
          .forEach(open::add);
    }
    return values;
  }

  private static Stream<JavaClass> namedBy(JavaClass type) {
    return type.getCodeUnits().stream()
        .filter(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC))
        .flatMap(Shells::typesOf)
        .flatMap(named -> named.getAllInvolvedRawTypes().stream());
  }

  private static Stream<JavaType> typesOf(JavaCodeUnit unit) {
    return Stream.concat(Stream.of(unit.getReturnType()), unit.getParameterTypes().stream());
  }

  private static boolean isValue(JavaClass type) {
    return resideInAPackage("org.certhall.*.entity").test(type)
        && Stream.of(Entity.class, Embeddable.class, MappedSuperclass.class)
            .noneMatch(type::isAnnotatedWith);
  }
}
