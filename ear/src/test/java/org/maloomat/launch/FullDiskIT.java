package org.maloomat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk that fills up while a document is uploaded: a small file system of its own, where the machine lets us mount one. */
class FullDiskIT {
    private static final int DISK_BYTES = 12_000_000;
    private static final int TEXT_BYTES = 3_000_000;

    @Test
    void what_finds_no_room_is_refused_and_nothing_else_is_lost(@TempDir Path home) throws Exception {
        var files = Files.createDirectories(home.resolve("files"));
        var mounted = run("mount", "-t", "tmpfs", "-o", "size=" + DISK_BYTES, "tmpfs", files.toString());
        assertThat(mounted)
                .as("mounting a small file system needs root and the right to mount: run the tests as root")
                .isTrue();
        try (var portal = new Portal(home).start()) {
            var api = new ApiClient(portal);
            var number = api.file("Rosters of guards", "All of them, please").number();
            var kept = api.file("Roster of one guard", "One, please").number();
            assertThat(api.answer(kept, "Attached.", text("first.txt", 1)).statusCode())
                    .isEqualTo(201);

            int status = 201;
            String said = "";
            for (int file = 2; status == 201 && file < 10; file++) {
                var next = api.file("Roster " + file, "One, please").number();
                var answered = api.answer(next, "Attached.", "", "ur", text("roster" + file + ".txt", file));
                status = answered.statusCode();
                said = answered.body();
            }
            assertThat(status).as(said).isEqualTo(503);
            assertThat(said)
                    .contains("urn:maloomat:problem:document.diskFull", "roster")
                    .doesNotContain("\tat ");

            assertThat(api.answer(number, "In words instead.").statusCode()).isEqualTo(201);
            assertThat(api.release(kept).statusCode()).isIn(201, 422, 503);
            assertThat(api.release(number).statusCode()).isEqualTo(201);
            assertThat(portal.get("/requests/" + number).body()).contains("In words instead.");
            try (var drafts = Files.list(files.resolve("drafts"))) {
                assertThat(drafts).isEmpty();
            }
        } finally {
            run("umount", files.toString());
        }
    }

    private static ApiClient.Upload text(String name, int seed) {
        var line = "Line of roster " + seed + " and nothing else.\n";
        return new ApiClient.Upload(
                name, "text/plain", line.repeat(TEXT_BYTES / line.length()).getBytes());
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    }
}
