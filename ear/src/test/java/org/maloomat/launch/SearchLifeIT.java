package org.maloomat.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scanned answer from the upload to the hit that opens its page, and an index that is damaged and lost on the way. */
class SearchLifeIT {
    private static final String CNIC = "17301-0000001-2";
    private static final String SAVED = "/ur/search.atom?q=vermilion";
    private static final String TYPED = "/search/complete?q=zirc";
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(90);

    @TempDir
    private Path home;

    private Portal portal;

    @Test
    void a_scan_is_read_checked_released_found_and_still_found_after_damage_and_loss() throws Exception {
        assertThat(Path.of("/usr/bin/tesseract"))
                .as("install the packages tesseract-ocr-eng, tesseract-ocr-urd and tesseract-ocr-pus")
                .isExecutable();
        String number;
        portal = new Portal(home).start();
        try {
            a_card_number_in_a_scan_blocks_the_release();
            number = file("Registers kept by shelters of Zirconpur");
            answer(number, ScannedPdf.showing("The vermilion ledger lists nine shelters.", "It was counted in March."));
            assertThat(until(number, "A machine read this page")).doesNotContain("vermilion");
            assertThat(found("vermilion")).contains("\"total\":0");
            releaseWithReason(number);
            assertThat(found("vermilion")).contains(number).contains("scan.pdf").contains("\"page\":1");
            assertThat(found("vermilion&documentKind=application/pdf")).contains("\"machineRead\":true");
            assertThat(portal.get("/search?q=vermilion").body()).contains("read by machine");
            assertThat(portal.get(TYPED).body()).isEqualTo("[\"zirc\",[\"Zirconpur\"]]");
            assertThat(portal.get("/opensearch.xml").body()).contains("/search?q={searchTerms}");
            for (var surface : new String[] {"/search?q=vermilion&sort=newest", "/ps/search.csv?q=vermilion", SAVED}) {
                assertThat(portal.get(surface).body())
                        .as(surface)
                        .contains(number)
                        .contains("Registers kept");
            }
            assertThat(portal.get(SAVED).body()).contains("/ur/search.atom?q=vermilion&amp;sort=newest");
            var document = Pattern.compile("\"id\":\"(\\d+)\"").matcher(found("vermilion"));
            assertThat(document.find()).isTrue();
            assertThat(portal.get("/requests/" + number + "/documents/" + document.group(1))
                            .body())
                    .contains("vermilion ledger")
                    .contains("machine-read");
            portal.kill();
        } finally {
            portal.close();
        }

        damage(home.resolve("index"));
        portal = new Portal(home).start();
        try {
            assertThat(found("vermilion")).contains(number);
            assertThat(portal.get("/health/ready").statusCode()).isEqualTo(200);
            assertThat(home.resolve("index.previous")).doesNotExist();
            portal.kill();
        } finally {
            portal.close();
        }

        delete(home.resolve("index"));
        portal = new Portal(home).start();
        try {
            assertThat(found("vermilion")).contains(number);
            var withdrawn = portal.post(
                    "/api/v1/office/requests/" + number + "/withdraw",
                    "{\"reason\":\"Counted again\"}",
                    "Authorization",
                    "Bearer " + portal.token("releaser"));
            assertThat(withdrawn.statusCode()).isEqualTo(200);
            assertThat(found("vermilion")).contains("\"total\":0").doesNotContain(number);
            assertThat(portal.get(TYPED).body()).isEqualTo("[\"zirc\",[]]");
            for (var surface : new String[] {"/search?q=vermilion", "/search.csv?q=vermilion", SAVED}) {
                assertThat(portal.get(surface).body()).as(surface).doesNotContain(number);
            }
            the_administrator_compares_index_and_database();
        } finally {
            portal.close();
        }
    }

    private void a_card_number_in_a_scan_blocks_the_release() throws IOException, InterruptedException {
        var number = file("Visitors of a shelter");
        answer(number, ScannedPdf.showing("The visitor showed the card " + CNIC + " at noon."));
        assertThat(until(number, "\"label\":\"CNIC\"")).doesNotContain(CNIC);
        assertThat(portal.get("/requests/" + number).statusCode()).isEqualTo(404);
    }

    private void the_administrator_compares_index_and_database() throws IOException, InterruptedException {
        var administrator = PlainVisitor.signIn(portal, "administrator");
        administrator.post(administrator.open("/admin"), Map.of("comparison:compare", ""));
        assertThat(administrator.open("/admin").response().body())
                .contains("all the same")
                .contains("Complete, ");
    }

    private String file(String subject) throws IOException, InterruptedException {
        var filed = portal.post(
                "/api/v1/requests",
                "{\"publicBody\":\"KP-POLICE-CPO\",\"subject\":\"" + subject
                        + "\",\"description\":\"How many?\",\"language\":\"en\"}");
        var found = Pattern.compile("\"trackingNumber\":\"([^\"]+)\"").matcher(filed.body());
        assertThat(found.find()).as(filed.body()).isTrue();
        return found.group(1);
    }

    private void answer(String number, byte[] scan) throws IOException, InterruptedException {
        var boundary = "boundary-" + UUID.randomUUID();
        var start = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"decision\"\r\n"
                + "Content-Type: application/json\r\n\r\n{\"outcome\":\"FULL\",\"text\":\"See the scan.\",\"exemptions\":[]}\r\n--"
                + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"scan.pdf\"\r\n"
                + "Content-Type: application/pdf\r\n\r\n";
        var body = BodyPublishers.concat(
                BodyPublishers.ofString(start),
                BodyPublishers.ofByteArray(scan),
                BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        var answered = portal.send(portal.request(
                        "/api/v1/office/requests/" + number + "/answer",
                        "Authorization",
                        "Bearer " + portal.token("officer"),
                        "Content-Type",
                        "multipart/form-data; boundary=" + boundary)
                .POST(body));
        assertThat(answered.statusCode()).as(answered.body()).isEqualTo(201);
    }

    /** Asks for release, which must be refused, until the refusal says this. */
    private String until(String number, String said) throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE;
        while (true) {
            var refused = portal.post(
                    "/api/v1/office/requests/" + number + "/release",
                    "",
                    "Authorization",
                    "Bearer " + portal.token("releaser"));
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
            if (refused.body().contains(said)) {
                return refused.body();
            }
            assertThat(System.nanoTime()).as(refused.body()).isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(300));
        }
    }

    private void releaseWithReason(String number) throws IOException, InterruptedException {
        var releaser = PlainVisitor.signIn(portal, "releaser");
        var address = "/office/requests/" + number + "/release";
        releaser.post(
                releaser.open(address),
                Map.of("form:findings:0:why", "Looked at the picture: nobody is named", "form:resolve", ""));
        var released = portal.post("/api/v1" + address, "", "Authorization", "Bearer " + portal.token("releaser"));
        assertThat(released.statusCode()).as(released.body()).isEqualTo(201);
    }

    private String found(String words) throws IOException, InterruptedException {
        return portal.get("/api/v1/search?q=" + words).body();
    }

    private static void damage(Path index) throws IOException {
        try (var files = Files.newDirectoryStream(index, "*.cfs")) {
            for (var file : files) {
                var bytes = Files.readAllBytes(file);
                bytes[bytes.length / 2] ^= 1;
                Files.write(file, bytes);
                return;
            }
        }
        throw new AssertionError("There is nothing to damage in " + index);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
