package org.maloomat.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What may stand in the source. Old sins are listed in {@code frozen}; the lists only shrink, and what is mended must be struck from
 * them. {@code -Dmaloomat.write-docs=true} writes them anew.
 */
class SourceRulesTest {
    private static final Path FROZEN = Path.of("src/test/resources/org/maloomat/architecture/frozen");
    private static final SourceRules HOUSE = new SourceRules(
            Path.of("src/main/java"), Path.of("../portal-web/src/main/java"), Path.of("../search-index/src/main/java"));
    private static final SourceRules PLANTED =
            new SourceRules(Path.of("src/test/java/org/maloomat/architecture/planted"));

    @Test
    void a_query_names_what_its_own_feature_keeps() throws IOException {
        onlyShrinks("cross-feature-queries.txt", HOUSE.crossFeatureQueries());
        assertThat(PLANTED.crossFeatureQueries())
                .containsExactly("org.maloomat.architecture.planted.request.Counted names index's IndexRow");
    }

    @Test
    void no_constant_is_looked_up_by_a_name_that_is_put_together() {
        assertThat(HOUSE.concatenatedConstants()).isEmpty();
        assertThat(PLANTED.concatenatedConstants()).hasSize(1);
    }

    /** {@code EmailDispatchJob} writes each letter in a transaction of its own, and calls from outside of any. */
    @Test
    void nothing_goes_on_after_a_failure_of_the_database() {
        assertThat(HOUSE.survivedDatabaseFailures())
                .containsExactly("org.maloomat.notification.EmailDispatchJob: OptimisticLockException e");
        assertThat(PLANTED.survivedDatabaseFailures()).hasSize(1);
    }

    @Test
    void a_method_fits_a_screen() throws IOException {
        onlyShrinks("long-methods.txt", HOUSE.longMethods());
        assertThat(PLANTED.longMethods()).containsExactly("org.maloomat.architecture.planted.request.Counted#tooLong");
    }

    private static void onlyShrinks(String list, List<String> found) throws IOException {
        var file = FROZEN.resolve(list);
        if (Boolean.getBoolean("maloomat.write-docs")) {
            Files.createDirectories(FROZEN);
            Files.write(file, found);
        }
        assertThat(found)
                .as("new ones are not allowed, mended ones are to be struck from " + file)
                .isEqualTo(Files.readAllLines(file, StandardCharsets.UTF_8));
    }
}
