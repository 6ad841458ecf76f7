package org.maloomat.document.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.audit.Actor;
import org.maloomat.document.DocumentIntake;
import org.maloomat.document.Documents;
import org.maloomat.document.extraction.PdfCorpus;
import org.maloomat.document.extraction.ReaderFixture;
import org.maloomat.document.storage.DocumentStore;
import org.maloomat.document.storage.DocumentText;
import org.maloomat.document.storage.NoVirusScanner;
import org.maloomat.document.storage.PublishedCopy;
import org.maloomat.document.storage.StoredDocuments;
import org.maloomat.redaction.PublishableCopies;
import org.maloomat.redaction.Redactions;
import org.maloomat.shared.HomeFolder;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.TestDatabase;

/** Scanned pages, with a stand-in for the program that reads them; the real one is tried with the whole product. */
class PageRecognitionJobTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String READS = """
            printf 'The saffron ledger' > "$2.txt"
            printf '5\\t1\\t1\\t1\\t1\\t1\\t0\\t0\\t9\\t9\\t80.4\\tThe\\n' > "$2.tsv"
            """;

    @TempDir
    private Path home;

    private Tesseract program(String reading) throws IOException {
        var script = home.resolve("reader.sh");
        Files.writeString(
                script, "#!/bin/sh\nif [ \"$1\" = --list-langs ]; then echo eng; echo urd; exit 0; fi\n" + reading);
        script.toFile().setExecutable(true);
        return new Tesseract(script.toString(), 2);
    }

    private final class House {
        private final TestDatabase database;
        private final StoredDocuments documents;
        private final DocumentStore store = new DocumentStore(home.resolve("files"), CLOCK, UnaryOperator.identity());
        private final PageRecognitionJob recognition;
        private final Documents all;
        private final PublishableCopies publishable;

        House(TestDatabase database, Tesseract tesseract) {
            this.database = database;
            documents = database.wire(StoredDocuments.class, CLOCK);
            var copies = new PublishedCopy(store, ReaderFixture.reader(), documents, CLOCK);
            all = new Documents(documents, store, tesseract);
            publishable = new PublishableCopies(
                    documents, copies, new NoVirusScanner(), database.wire(Redactions.class, CLOCK));
            recognition = database.wire(
                    PageRecognitionJob.class,
                    documents,
                    copies,
                    new PageReading(store, ReaderFixture.reader(), tesseract, new HomeFolder(home)),
                    tesseract,
                    CLOCK);
        }

        long receive(byte[] content) {
            var intake = new DocumentIntake(
                    store, ReaderFixture.reader(), documents, new NoVirusScanner(), CLOCK, 1_000_000);
            return database.inTransaction(
                            () -> intake.receive("scan.pdf", new ByteArrayInputStream(content), new Actor("officer")))
                    .id();
        }

        List<DocumentText.Page> copyOf(long original) {
            return database.inTransaction(
                    () -> all.text(publishable.of(original).id()).read());
        }

        void work() {
            database.inTransaction(() -> {
                if (recognition.isDue()) {
                    recognition.run();
                }
            });
        }
    }

    private static byte[] scan() throws IOException {
        return PdfCorpus.scanned(PdfCorpus.english("The saffron ledger"));
    }

    @OnEveryDatabase
    void a_scanned_page_is_read_in_its_clean_copy_and_says_how_surely(TestDatabase database) throws IOException {
        var house = new House(database, program(READS));
        var original = house.receive(scan());
        assertThat(house.copyOf(original)).containsExactly(new DocumentText.Page("", true, null));
        house.work();
        assertThat(house.copyOf(original)).containsExactly(new DocumentText.Page("The saffron ledger", false, 80));
        assertThat(database.inTransaction(house.recognition::status))
                .isEqualTo(new RecognitionStatus(List.of("tesseract-ocr-pus"), 0, 1, 0));
        assertThat(Files.list(home.resolve("work/recognition"))).isEmpty();
    }

    @OnEveryDatabase
    void a_page_with_a_text_of_its_own_is_left_alone(TestDatabase database) throws IOException {
        var house = new House(database, program(READS));
        var original = house.receive(PdfCorpus.english("Typed words"));
        house.work();
        assertThat(house.copyOf(original)).extracting("confidence").containsOnlyNulls();
    }

    @OnEveryDatabase
    void without_the_program_pages_wait_and_the_status_says_what_to_install(TestDatabase database) throws IOException {
        var house = new House(database, new Tesseract("no-such-program", 2));
        var original = house.receive(scan());
        house.work();
        assertThat(house.copyOf(original)).extracting("waiting").containsExactly(true);
        assertThat(database.inTransaction(house.recognition::status).missing())
                .containsExactly("tesseract-ocr", "tesseract-ocr-eng", "tesseract-ocr-urd", "tesseract-ocr-pus");
        assertThat(house.all.canReadPictures()).isFalse();
    }

    @OnEveryDatabase
    void what_fails_or_takes_too_long_is_left_to_a_person(TestDatabase database) throws IOException {
        for (var broken : List.of("exit 3", "exec sleep 600")) {
            var house = new House(database, program(broken));
            var original = house.receive(scan());
            house.work();
            assertThat(house.copyOf(original)).containsExactly(new DocumentText.Page("", false, null));
        }
    }

    @Test
    void confidence_weighs_letters_and_counts_no_boxes() {
        assertThat(Tesseract.confidence(List.of(
                        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext",
                        "4\t1\t1\t1\t1\t0\t0\t0\t9\t9\t-1\t",
                        "5\t1\t1\t1\t1\t1\t0\t0\t9\t9\t90\tabc",
                        "5\t1\t1\t1\t1\t2\t0\t0\t9\t9\t50\td")))
                .isEqualTo(80);
        assertThat(Tesseract.confidence(List.of())).isZero();
    }
}
