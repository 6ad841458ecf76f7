package org.maloomat.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.maloomat.architecture.planted.request.Reaching;

/** What may use what. Each rule is shown a planted violation as well, so that none matches nothing. */
class ArchitectureTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.maloomat");

    private static final String ROOT = "org.maloomat";
    private static final String PLANTED = "org.maloomat.architecture.planted";

    private static final ArchRule CLOCK = noClasses()
            .that()
            .doNotHaveSimpleName("ClockProducer")
            .should()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(Instant.class, "now")
            .because("time comes from the injected clock alone");

    private static final ArchRule NO_LUCENE = noClasses()
            .that()
            .resideOutsideOfPackage("org.maloomat.index..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.lucene..")
            .because("the engine stands behind the search port");

    private static ArchRule noServerInExtraction(String root) {
        return noClasses()
                .that()
                .resideInAPackage(root + ".document.extraction..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta..", "org.eclipse.microprofile..", "org.maloomat.shared..")
                .because("the process that opens hostile files knows nothing of the server");
    }

    private static final ArchRule NO_SETTERS = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .haveNameMatching("set[A-Z].*")
            .should()
            .notBePublic()
            .because("state changes by the verbs of the law");

    /** Redaction works on the very rows of the documents it withholds from. */
    private static final Set<String> SHARE_ROWS = Set.of("redaction uses document");

    private static final ArchRule ENTITIES = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .should(new ArchCondition<>("be named by their own feature alone") {
                @Override
                public void check(JavaClass entity, ConditionEvents events) {
                    for (var use : entity.getDirectDependenciesToSelf()) {
                        var user = feature(use.getOriginClass());
                        var own = feature(entity);
                        if (!user.equals(own) && !SHARE_ROWS.contains(user + " uses " + own)) {
                            events.add(SimpleConditionEvent.violated(entity, use.getDescription()));
                        }
                    }
                }

                private String feature(JavaClass type) {
                    var name = type.getPackageName();
                    return name.startsWith(PLANTED + ".")
                            ? name.substring(PLANTED.length() + 1)
                            : name.substring(ROOT.length() + 1).split("\\.")[0];
                }
            })
            .because("features and pages pass each other records");

    private static final ArchRule ROLES = classes()
            .that(DescribedPredicate.describe(
                    "are boundaries",
                    (JavaClass type) -> type.isAnnotatedWith(Stateless.class)
                            || type.isAnnotatedWith(Singleton.class)
                                    && !type.getSimpleName().equals("DatabaseMigration")
                                    && !type.getSimpleName().endsWith("AtStart")))
            .should(new ArchCondition<>("say who may call them") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (!type.isAnnotatedWith(RolesAllowed.class) && !type.isAnnotatedWith(PermitAll.class)) {
                        events.add(
                                SimpleConditionEvent.violated(type, type.getName() + " does not say who may call it"));
                    }
                }
            });

    private static ArchRule noCycles(String root) {
        return slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .because("a feature that needs another must not be needed by it");
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                Arguments.of("no cycles", noCycles(ROOT)),
                Arguments.of("allowed edges", AllowedEdges.below(ROOT)),
                Arguments.of("entities stay at home", ENTITIES),
                Arguments.of("clock", CLOCK),
                Arguments.of("no engine outside the port", NO_LUCENE),
                Arguments.of("no server in the extraction process", noServerInExtraction(ROOT)),
                Arguments.of("no setters", NO_SETTERS),
                Arguments.of("roles", ROLES));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rules")
    void the_house_keeps_its_rules(String name, ArchRule rule) {
        rule.check(HOUSE);
    }

    @Test
    void a_planted_violation_of_each_rule_is_found() {
        var planted = new ClassFileImporter()
                .importClasses(Planted.class, Planted.Unguarded.class, Planted.Anaemic.class, Reaching.class);
        assertThat(Stream.of(CLOCK, NO_LUCENE, NO_SETTERS, ENTITIES, ROLES)
                        .filter(rule -> !rule.evaluate(planted).hasViolation())
                        .map(ArchRule::getDescription))
                .isEmpty();
    }

    @Test
    void planted_edges_and_circles_between_features_are_found() {
        var planted = new ClassFileImporter().importPackages(PLANTED);
        assertThat(AllowedEdges.below(PLANTED)
                        .evaluate(planted)
                        .getFailureReport()
                        .getDetails())
                .extracting(detail -> detail.substring(0, detail.indexOf(':')))
                .containsOnly(
                        "request may not use identifier",
                        "identifier may not use request",
                        "index may not use request",
                        "forgotten may not use index");
        assertThat(noServerInExtraction(PLANTED).evaluate(planted).hasViolation())
                .isTrue();
        assertThat(noCycles(PLANTED).evaluate(planted).getFailureReport().getDetails())
                .singleElement()
                .asString()
                .contains("Slice request", "Slice identifier");
    }
}
