package org.maloomat.portal.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
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

    private static ArchRule noCycles(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    @Test
    void no_room_of_the_portal_needs_one_that_needs_it() {
        noCycles("org.maloomat.portal").check(PORTAL);
    }

    @Test
    void planted_violations_are_found() {
        var planted = new ClassFileImporter().importPackages(PLANTED);
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
