package org.maloomat.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.enterprise.event.Observes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.account.AccountIdentity;
import org.maloomat.answer.Answering;
import org.maloomat.audit.Actor;
import org.maloomat.document.DocumentIntake;
import org.maloomat.document.recognition.PageRecognitionJob;
import org.maloomat.request.Filings;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.TestDatabase;
import org.maloomat.shared.TestHouse;

/**
 * Each step of the gate fails in turn, and the answer stays held; once it works again, the same answer is released. What fails
 * while a redacted copy is made is in {@code RedactionTest}; a process killed in the middle in {@code CrashIT}.
 */
class GateFailureTest {
    /** A page that draws nothing: it may be a picture, so a machine has to read it. */
    private static final String EMPTY_PAGE = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]>>endobj\n"
            + "trailer<</Size 4/Root 1 0 R>>\n%%EOF\n";

    @TempDir
    Path home;

    private TestHouse house;
    private AccountIdentity releaser;
    private TrackingNumber number;

    private void begin(TestDatabase database, Map<String, String> settings, String file, String content) {
        house = new TestHouse(database, home, settings);
        releaser = house.releaser();
        number = Filings.file(house, "1", Filings.harmless());
        var document = house.get(DocumentIntake.class)
                .receive(file, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), new Actor("sara"))
                .id();
        Answering.handIn(house, house.officer(), number, Answering.draft("Attached.", document));
    }

    private void release() {
        house.as(releaser, () -> {
            house.get(ReleaseService.class).release(number);
        });
    }

    private void isHeld() {
        assertThat(house.get(PublicRegister.class).find(number.value())).isEmpty();
        assertThat(house.rows("SELECT number FROM publication_feed")).isEmpty();
        assertThat(house.rows("SELECT state FROM answer")).containsExactly("HANDED_IN");
    }

    private void isReleased() {
        release();
        assertThat(house.get(PublicRegister.class).find(number.value())).isPresent();
    }

    @OnEveryDatabase
    void a_file_that_the_disk_lost_or_changed_is_not_released(TestDatabase database) throws IOException {
        begin(database, Map.of(), "lamps.txt", "Forty-one lamps.");
        var kept = keptFile();
        var content = Files.readAllBytes(kept);

        Files.writeString(kept, "Forty-two lamps.");
        assertThatThrownBy(this::release).isInstanceOf(UncheckedIOException.class);
        isHeld();
        Files.delete(kept);
        assertThatThrownBy(this::release).isInstanceOf(UncheckedIOException.class);
        isHeld();

        Files.write(kept, content);
        isReleased();
    }

    private Path keptFile() throws IOException {
        try (var files = Files.walk(home.resolve("files"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    @OnEveryDatabase
    void a_file_of_which_no_copy_can_be_made_in_time_is_not_released(TestDatabase database) {
        begin(database, Map.of(), "lamps.txt", "Forty-one lamps.");
        var well = house;
        house = new TestHouse(database, home, Map.of("maloomat.extraction.seconds", "0"));

        var refused = catchThrowableOfType(ReleaseRefused.class, this::release);
        assertThat(refused.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.BLOCKS);
            assertThat(finding.reasonKey()).isEqualTo("document.tooComplex");
        });
        isHeld();

        house = well;
        isReleased();
    }

    @Test
    void a_page_that_the_machine_does_not_read_is_not_released_unseen() throws IOException {
        for (var broken : new String[] {"exit 3", "exec sleep 600"}) {
            try (var fresh = TestDatabase.onH2()) {
                begin(fresh, recognition(broken), "lamps.pdf", EMPTY_PAGE);
                assertThat(catchThrowableOfType(ReleaseRefused.class, this::release)
                                .findings())
                        .extracting(Finding::reasonKey)
                        .containsExactly("document.beingRead");
                house.inTransaction(house.get(PageRecognitionJob.class)::run);
                var unread = catchThrowableOfType(ReleaseRefused.class, this::release);
                assertThat(unread.findings()).extracting(Finding::reasonKey).containsExactly("document.noText");
                isHeld();
                house.as(releaser, () -> house.get(ReleaseService.class)
                        .resolve(number, Map.of(unread.findings().get(0).fingerprint(), "It is empty.")));
                isReleased();
            }
        }
    }

    private Map<String, String> recognition(String reading) throws IOException {
        var script = home.resolve("reader.sh");
        Files.writeString(script, "#!/bin/sh\nif [ \"$1\" = --list-langs ]; then echo eng; exit 0; fi\n" + reading);
        script.toFile().setExecutable(true);
        return Map.of("maloomat.recognition.command", script.toString(), "maloomat.recognition.seconds", "1");
    }

    /** Fails in the release's own transaction, as a database does that is full or gone. */
    public static class Failing {
        boolean fails = true;

        public void published(@Observes PublicationEvent event) {
            if (fails) {
                throw new IllegalStateException("The database is gone");
            }
        }
    }

    @OnEveryDatabase
    void a_release_that_cannot_be_written_down_whole_does_not_happen(TestDatabase database) {
        begin(database, Map.of(), "lamps.txt", "Forty-one lamps.");
        var failing = new Failing() {};
        house.listen(failing);

        assertThatThrownBy(this::release).hasStackTraceContaining("The database is gone");
        isHeld();

        failing.fails = false;
        isReleased();
    }
}
