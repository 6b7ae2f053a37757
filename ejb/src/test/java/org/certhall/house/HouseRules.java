package org.certhall.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rules of the house that a machine can check; each is seen to bite in HouseRulesBiteTest. */
final class HouseRules {

  /** Where keys, signatures and ciphers may be. */
  private static final String[] CRYPTO_FEATURES = {
    "org.certhall.authority..",
    "org.certhall.certificate..",
    "org.certhall.escrow..",
    "org.certhall.seal..",
    "org.certhall.login.."
  };

  private static final DescribedPredicate<JavaClass> PERSISTENT =
      annotatedWith(Entity.class).forSubtype();

  private HouseRules() {}

  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put("feature first", featureFirst());
    rules.put("no drawers for odds and ends", noDrawers());
    rules.put("features depend one way", featuresDependOneWay());
    rules.put("rules do not know desks", controlKnowsNoBoundary());
    rules.put("entities know no rules", entityKnowsNoOther());
    rules.put("rules are plain Java", controlIsPlain());
    rules.put("entities change by verbs", noSetters());
    rules.put("one place for the database", entityManagerInStores());
    rules.put("stores are private", storesArePrivate());
    rules.put("entities stay inside", desksGiveNoEntities());
    rules.put("cryptography in its features", cryptoInItsFeatures());
    rules.put("password hashing in one class", argonInPasswords());
    rules.put("one clock", oneClock());
    return rules;
  }

  private static ArchRule featureFirst() {
    return classes()
        .that(not(resideInAnyPackage("org.certhall.problem", "org.certhall.clock")))
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .resideInAnyPackage(
            "org.certhall.*.boundary..", "org.certhall.*.control..", "org.certhall.*.entity..")
        .because("a reader finds a feature first, then who may call it, its rules, its state (1)");
  }

  private static ArchRule noDrawers() {
    return noClasses()
        .should()
        .resideInAnyPackage(
            "..common..",
            "..util..",
            "..utils..",
            "..dto..",
            "..impl..",
            "..manager..",
            "..helper..")
        .because("what has no feature has no owner (1)");
  }

  private static ArchRule featuresDependOneWay() {
    return slices()
        .assignedFrom(new Features())
        .should()
        .beFreeOfCycles()
        .because("of two features that know each other neither can be understood alone (1)");
  }

  private static ArchRule controlKnowsNoBoundary() {
    return noClasses()
        .that(resideInAPackage("org.certhall.*.control.."))
        .should()
        .dependOnClassesThat(resideInAPackage("org.certhall.*.boundary.."))
        .because("dependencies point inward: boundary, control, entity (1)");
  }

  private static ArchRule entityKnowsNoOther() {
    return noClasses()
        .that(resideInAPackage("org.certhall.*.entity.."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.certhall.*.boundary..", "org.certhall.*.control.."))
        .because("dependencies point inward: boundary, control, entity (1)");
  }

  private static ArchRule controlIsPlain() {
    return noClasses()
        .that(resideInAPackage("org.certhall.*.control.."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "java.net.http..",
                    "jakarta.persistence..",
                    "jakarta.ejb..",
                    "jakarta.servlet..",
                    "jakarta.ws.rs..",
                    "jakarta.faces..")
                .or(
                    nameMatching(
                            "java\\.nio\\.file\\.Files|java\\.io\\.(File|FileInputStream|FileOutputStream|RandomAccessFile)|java\\.net\\.(Socket|URLConnection)")
                        .forSubtype()))
        .because("a rule without I/O is tested without a server; look-ups come in as ports (1)");
  }

  private static ArchRule noSetters() {
    return noMethods()
        .that()
        .areDeclaredInClassesThat(PERSISTENT)
        .should()
        .haveNameMatching("set[A-Z].*")
        .because("an entity changes by verbs that refuse illegal transitions (4)");
  }

  private static ArchRule entityManagerInStores() {
    return noClasses()
        .that(not(simpleNameStartingWith("Jpa")))
        .should()
        .dependOnClassesThat()
        .areAssignableTo(EntityManager.class)
        .because("a store is the only place that knows how its feature is kept (6)");
  }

  private static ArchRule storesArePrivate() {
    return classes()
        .that(simpleNameStartingWith("Jpa"))
        .should()
        .bePackagePrivate()
        .andShould()
        .resideInAPackage("org.certhall.*.boundary..")
        .because("others know the store's interface in control (6)");
  }

  private static ArchRule desksGiveNoEntities() {
    return methods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage("org.certhall.*.boundary..")
        .and()
        .areDeclaredInClassesThat()
        .haveSimpleNameEndingWith("Desk")
        .and()
        .arePublic()
        .should()
        .notHaveRawReturnType(PERSISTENT)
        .because("records go in and out of a desk; an entity outside is a rule outside (1)");
  }

  private static ArchRule cryptoInItsFeatures() {
    return noClasses()
        .that(
            not(resideInAnyPackage(CRYPTO_FEATURES))
                .and(
                    not(
                        nameMatching("org\\.certhall\\.branch\\.control\\.Passwords.*")
                            .forSubtype())))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("javax.crypto..", "org.bouncycastle..")
                .or(
                    nameMatching(
                            "java\\.security\\.(Signature|KeyPairGenerator|KeyStore|PrivateKey)"
                                + "|com\\.nimbusds\\.jose\\.crypto\\..*(Signer|Encrypter|Decrypter)")
                        .forSubtype()))
        .because("keys and ciphers are read by few and reviewed by all; others use the ports (6)");
  }

  private static ArchRule argonInPasswords() {
    return noClasses()
        .that(not(nameMatching("org\\.certhall\\.branch\\.control\\.Passwords.*").forSubtype()))
        .should()
        .dependOnClassesThat(nameMatching("org\\.bouncycastle\\..*Argon2.*").forSubtype())
        .because("one class knows how passwords are hashed (6)");
  }

  private static ArchRule oneClock() {
    return noClasses()
        .that(not(resideInAPackage("org.certhall.clock")))
        .should()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .because("a hall whose clock cannot be moved cannot be tested (10)");
  }

  /** Ports that nothing but their one implementation has: see rule 13. */
  static DescribedPredicate<JavaClass> topLevelInterfaceOfControl() {
    return DescribedPredicate.describe(
        "an interface in control",
        type ->
            type.isInterface()
                && !type.isAnnotation()
                && type.isTopLevelClass()
                && resideInAPackage("org.certhall.*.control..").test(type)
                && modifier(JavaModifier.PUBLIC).test(type));
  }
}
