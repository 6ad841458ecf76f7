package org.maloomat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole product on a real PostgreSQL, by its configuration alone. */
class PostgresIT {
    @Test
    void a_request_is_filed_answered_released_and_found_before_and_after_a_restart(
            @TempDir Path home, @TempDir Path elsewhere) throws IOException, InterruptedException {
        try (var server = PostgresProcess.start()) {
            var settings = new String[] {
                "--maloomat.db.url=" + server.url(),
                "--maloomat.db.user=postgres",
                "--maloomat.db.password=trusted",
                "--maloomat.class-archive=true"
            };
            ApiClient.Filed filed;
            try (var portal = new Portal(home, settings).start()) {
                var api = new ApiClient(portal);
                filed = api.file("Torches on patrol", "How many torches?");
                assertThat(api.answer(
                                        filed.number(),
                                        "They are listed.",
                                        ApiClient.Upload.pdf("torches.pdf", SmallPdf.saying("The word is glowfinch.")))
                                .statusCode())
                        .isEqualTo(201);
                assertThat(portal.get("/requests/" + filed.number()).statusCode())
                        .isEqualTo(404);
                assertThat(api.release(filed.number()).statusCode()).isEqualTo(201);
                assertFound(portal, filed);
                assertThat(PlainVisitor.signIn(portal, "administrator")
                                .open("/admin")
                                .response()
                                .body())
                        .contains("PostgreSQL 15");
            }
            assertThat(home.resolve("database")).doesNotExist();
            assertThat(keptClasses(home)).as("archives of classes").hasSize(1);
            try (var portal = new Portal(home, settings).start()) {
                assertFound(portal, filed);
                assertThat(portal.get("/api/v1/requests/" + filed.number(), "X-Access-Key", filed.key())
                                .body())
                        .contains("How many torches?");
                assertThat(new ApiClient(portal)
                                .file("More torches", "How many?")
                                .number())
                        .isGreaterThan(filed.number());
                a_second_node_never_shows_what_the_first_withdrew(portal, filed, elsewhere, settings);
            }
        }
    }

    private static void a_second_node_never_shows_what_the_first_withdrew(
            Portal first, ApiClient.Filed filed, Path elsewhere, String... settings)
            throws IOException, InterruptedException {
        var page = "/requests/" + filed.number();
        try (var second = new Portal(elsewhere, settings).start()) {
            for (int look = 0; look < 3; look++) {
                assertThat(second.get(page).body()).contains("They are listed.");
            }
            var withdrawn = first.post(
                    "/api/v1/office/requests/" + filed.number() + "/withdraw",
                    "{\"reason\":\"Counted again\"}",
                    "Authorization",
                    "Bearer " + first.token("releaser"));
            assertThat(withdrawn.statusCode()).isEqualTo(200);
            assertThat(second.get(page).statusCode()).isEqualTo(410);
            assertThat(second.get(page).body()).doesNotContain("They are listed.");
        }
    }

    private static List<Path> keptClasses(Path home) throws IOException {
        try (var files = Files.find(
                home.resolve("runtime"), 2, (file, is) -> file.toString().endsWith(".jsa"))) {
            return files.toList();
        }
    }

    private static void assertFound(Portal portal, ApiClient.Filed filed) throws IOException, InterruptedException {
        assertThat(portal.get("/ur/requests/" + filed.number()).body()).contains("They are listed.", "torches.pdf");
        for (int look = 0; look < 50 && !isFound(portal, filed); look++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(isFound(portal, filed)).isTrue();
    }

    private static boolean isFound(Portal portal, ApiClient.Filed filed) throws IOException, InterruptedException {
        return portal.get("/api/v1/search?q=glowfinch").body().contains(filed.number());
    }
}
