package org.maloomat.portal.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
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
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What pages and API may use of the domain: boundaries, records and ids. Shown a planted violation as well. */
class PortalArchitectureTest {
    private static final String PLANTED = "org.maloomat.portal.architecture.planted";

    private static final JavaClasses PORTAL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.maloomat.portal");

    /** The search port, and what has no domain meaning. */
    private static final Set<String> OPEN_PACKAGES = Set.of("org.maloomat.index", "org.maloomat.shared");

    /** They keep nothing of anybody and so need no rights: the law's arithmetic, rules for texts and files, who is calling. */
    private static final Set<String> OPEN_TO_ALL = Set.of(
            "org.maloomat.deadline.DeadlineRegister",
            "org.maloomat.deadline.OrderFile",
            "org.maloomat.document.extraction.FormulaGuard",
            "org.maloomat.identifier.IdentifierDetector",
            "org.maloomat.account.SignedInAccount");

    private static final DescribedPredicate<JavaClass> OF_THE_DOMAIN = DescribedPredicate.describe(
            "of the domain",
            type -> type.getBaseComponentType().getPackageName().startsWith("org.maloomat.")
                    && !type.getBaseComponentType().getPackageName().startsWith("org.maloomat.portal"));

    private static final DescribedPredicate<JavaClass> OFFERED =
            DescribedPredicate.describe("offered to the portal", type -> {
                var offered = type.getBaseComponentType();
                return OPEN_PACKAGES.contains(offered.getPackageName())
                        || OPEN_TO_ALL.contains(offered.getName())
                        || offered.isAnnotatedWith(Stateless.class)
                        || offered.isAnnotatedWith(Singleton.class)
                        || offered.isRecord()
                        || offered.isInterface()
                        || offered.isEnum()
                        || offered.isAssignableTo(RuntimeException.class);
            });

    private static final ArchRule OFFERED_ONLY = classes()
            .should()
            .onlyDependOnClassesThat(DescribedPredicate.not(OF_THE_DOMAIN).or(OFFERED))
            .because("the portal uses boundaries, records and ids, never entities");

    /** Which room of the portal may use which. A new room gets a row here first. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            entry("routing", Set.of()),
            entry("cache", Set.of("routing")),
            entry("page", Set.of("cache", "routing")),
            entry("limit", Set.of("routing")),
            entry("faces", Set.of("cache", "page", "routing")),
            entry("health", Set.of()),
            entry("home", Set.of("page")),
            entry("deadline", Set.of("page")),
            entry("request", Set.of("deadline", "limit", "page", "routing")),
            entry("search", Set.of("page", "routing")),
            entry("feed", Set.of("cache", "page", "routing", "search")),
            entry("publicbody", Set.of("page", "routing")),
            entry("review", Set.of("limit", "page", "routing")),
            entry("statistics", Set.of("page", "routing")),
            entry("session", Set.of("limit", "page", "routing")),
            entry("office", Set.of("page", "request", "routing")),
            entry("redaction", Set.of("page", "routing")),
            entry("admin", Set.of("page", "routing")),
            entry("api", Set.of("deadline", "limit", "page")));

    private static ArchRule allowedEdges(String root) {
        return classes()
                .that()
                .resideInAPackage(root + ".*..")
                .should(new ArchCondition<>("use only the rooms that the table gives theirs") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var room = room(root, type);
                        for (var dependency : type.getDirectDependenciesFromSelf()) {
                            var used = room(root, dependency.getTargetClass().getBaseComponentType());
                            if (!used.isEmpty()
                                    && !used.equals(room)
                                    && !MAY_USE.getOrDefault(room, Set.of()).contains(used)) {
                                events.add(SimpleConditionEvent.violated(
                                        type, room + " may not use " + used + ": " + dependency.getDescription()));
                            }
                        }
                    }
                });
    }

    private static String room(String root, JavaClass type) {
        var name = type.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.")[0] : "";
    }

    private static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    @Test
    void no_room_of_the_portal_needs_one_that_needs_it() {
        noCycles("org.maloomat.portal").check(PORTAL);
    }

    @Test
    void a_room_uses_what_the_table_gives_it() {
        allowedEdges("org.maloomat.portal").check(PORTAL);
    }

    @Test
    void planted_violations_are_found() {
        var planted = new ClassFileImporter().importPackages(PLANTED);
        assertThat(allowedEdges(PLANTED).evaluate(planted).getFailureReport().getDetails())
                .isNotEmpty();
        assertThat(OFFERED_ONLY.evaluate(planted).getFailureReport().getDetails())
                .isNotEmpty()
                .allMatch(detail -> detail.contains("PlantedRow"));
        assertThat(noCycles(PLANTED).evaluate(planted).getFailureReport().getDetails())
                .hasSize(1);
    }

    @Test
    void the_portal_uses_what_is_offered_to_it() {
        OFFERED_ONLY.check(PORTAL);
    }
}
