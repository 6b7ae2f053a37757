package org.certhall.rights.boundary;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.certhall.badly.boundary.BadDesk;
import org.certhall.rights.control.Caller;
import org.certhall.rights.control.Decision;
import org.certhall.rights.control.HeldRoles;
import org.certhall.rights.control.Right;
import org.certhall.rights.entity.BranchCode;
import org.certhall.rights.entity.HeldRole;
import org.certhall.rights.entity.StaffRole;
import org.junit.jupiter.api.Test;

/**
 * Crosses every operation of every session bean with every role, by the predicate that the gate
 * asks, and compares with what was approved: a new operation, or a changed decision, fails here
 * until somebody has looked at it.
 */
class RightsMatrixTest {

  private static final Path APPROVED =
      Path.of("src/test/resources/org/certhall/rights/rights-matrix.txt");
  private static final Path ACTUAL = Path.of("target/rights-matrix.txt");

  private static final List<String> BEANS =
      List.of("jakarta.ejb.Stateless", "jakarta.ejb.Stateful", "jakarta.ejb.Singleton");
  private static final List<String> LIFE =
      List.of("jakarta.annotation.PostConstruct", "jakarta.annotation.PreDestroy");

  /** To be on the staff, and to find somebody in the register, who may come to any counter. */
  private static final Set<Right> OF_NO_BRANCH = Set.of(Right.CONSOLE, Right.SEE_SUBSCRIBER);

  /** Channels are the same everywhere, and administrators may know who works at other branches. */
  private static final List<String> ABOUT_NO_MATTER =
      List.of("EnrolmentDesk.channels", "StaffDesk.page", "StaffDesk.see");

  private static final Set<String> ASKING =
      Set.of(Caller.class.getName() + ".mayAt", Caller.class.getName() + ".reachOf");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("org.certhall");

  @Test
  void whenAnOperationIsAddedOrItsDecisionChanged_thenSomebodyApprovesIt() throws IOException {
    SortedSet<String> actual = new TreeSet<>();
    operations().forEach(operation -> actual.add(line(operation)));
    Files.write(ACTUAL, actual, StandardCharsets.UTF_8);

    assertThat(actual)
        .as("Look at each difference; if it is right: cp ejb/%s ejb/%s", ACTUAL, APPROVED)
        .containsExactlyInAnyOrderElementsOf(
            Files.readAllLines(APPROVED, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank())
                .toList());
  }

  @Test
  void whenAnOperationHasNoDecision_thenItIsNamed() {
    assertThat(operations())
        .filteredOn(operation -> Decision.of(operation).equals(Decision.UNDECIDED))
        .as("operations without exactly one of @Needs, @Anyone, @Inside")
        .isEmpty();
  }

  @Test
  void whenAnOperationNeedsARight_thenThePublicIsNeverAdmitted() {
    assertThat(operations())
        .filteredOn(operation -> Decision.of(operation).kind() == Decision.Kind.NEEDS)
        .isNotEmpty()
        .allMatch(operation -> !Decision.of(operation).admits(HeldRoles.NONE::may, false));
  }

  @Test
  void whenARightCountsAtABranch_thenTheOperationAsksForTheBranchOfTheMatter() {
    assertThat(operations())
        .filteredOn(RightsMatrixTest::countsAtABranch)
        .filteredOn(
            operation ->
                !asksWhere(
                    CLASSES
                        .get(operation.getDeclaringClass())
                        .getMethod(operation.getName(), operation.getParameterTypes()),
                    new HashSet<>()))
        .extracting(
            operation -> operation.getDeclaringClass().getSimpleName() + "." + operation.getName())
        .as("operations that take a role held at any branch for enough")
        .containsExactlyInAnyOrderElementsOf(ABOUT_NO_MATTER);
  }

  @Test
  void whenADeskIsBadlyMade_thenItsOperationIsUndecided() throws NoSuchMethodException {
    assertThat(Decision.of(BadDesk.class.getMethod("account"))).isEqualTo(Decision.UNDECIDED);
  }

  private static String line(Method operation) {
    Decision decision = Decision.of(operation);
    String parameters =
        Arrays.stream(operation.getParameterTypes())
            .map(Class::getSimpleName)
            .collect(joining(","));
    String admitted =
        Arrays.stream(StaffRole.values())
            .filter(role -> decision.admits(only(role)::may, false))
            .map(role -> decision.admits(atABranch(role)::may, false) ? role.name() : role + "@CA")
            .collect(joining(" "));
    String everybody = decision.admits(HeldRoles.NONE::may, false) ? "everybody" : admitted;
    Class<?> desk = operation.getDeclaringClass();
    String feature = desk.getPackageName().replaceAll("org\\.certhall\\.(\\w+)\\..*", "$1");
    return (feature + "." + desk.getSimpleName() + "." + operation.getName())
        + ("(" + parameters + ") | " + decision + " | " + everybody).stripTrailing();
  }

  private static HeldRoles only(StaffRole role) {
    return new HeldRoles(Set.of(HeldRole.ofTheWholeCa(role)));
  }

  private static HeldRoles atABranch(StaffRole role) {
    return new HeldRoles(Set.of(HeldRole.at(new BranchCode("YH-01"), role)));
  }

  private static boolean countsAtABranch(Method operation) {
    Decision decision = Decision.of(operation);
    return decision.kind() == Decision.Kind.NEEDS
        && !decision.right().isOfTheWholeCa()
        && !OF_NO_BRANCH.contains(decision.right());
  }

  /** Follows the calls inside the operation's own feature. */
  private static boolean asksWhere(JavaCodeUnit unit, Set<JavaCodeUnit> seen) {
    if (!seen.add(unit)) {
      return false;
    }
    return unit.getCallsFromSelf().stream()
            .anyMatch(
                call ->
                    ASKING.contains(call.getTarget().getFullName().replaceAll("\\(.*", ""))
                        || call.getTarget()
                            .resolveMember()
                            .filter(JavaCodeUnit.class::isInstance)
                            .map(JavaCodeUnit.class::cast)
                            .filter(
                                next ->
                                    next.getOwner()
                                        .getPackage()
                                        .equals(unit.getOwner().getPackage()))
                            .filter(next -> asksWhere(next, seen))
                            .isPresent())
        || unit.getMethodReferencesFromSelf().stream()
            .map(reference -> reference.getTarget().resolveMember())
            .flatMap(Optional::stream)
            .filter(JavaCodeUnit.class::isInstance)
            .map(JavaCodeUnit.class::cast)
            .anyMatch(next -> asksWhere(next, seen));
  }

  private static List<Method> operations() {
    return CLASSES.stream()
        .filter(type -> has(type, BEANS))
        .map(JavaClass::reflect)
        .flatMap(RightsMatrixTest::operations)
        .toList();
  }

  private static Stream<Method> operations(Class<?> bean) {
    return Arrays.stream(bean.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> !isOfAPort(method) && !isLife(method));
  }

  /** The method of an interface that only the rules see, such as the caller's own. */
  private static boolean isOfAPort(Method method) {
    return Arrays.stream(method.getDeclaringClass().getInterfaces())
        .filter(port -> port.getPackageName().endsWith(".control"))
        .flatMap(port -> Arrays.stream(port.getMethods()))
        .anyMatch(
            port ->
                port.getName().equals(method.getName())
                    && Arrays.equals(port.getParameterTypes(), method.getParameterTypes()));
  }

  private static boolean isLife(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .anyMatch(type -> LIFE.contains(type.getName()));
  }

  private static boolean has(JavaClass type, List<String> annotations) {
    return annotations.stream().anyMatch(type::isAnnotatedWith);
  }
}
