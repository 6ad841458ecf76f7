package org.maloomat.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.audit.Actor;
import org.maloomat.document.DocumentIntake;
import org.maloomat.document.Documents;
import org.maloomat.document.extraction.Corpus;
import org.maloomat.document.extraction.PdfCorpus;
import org.maloomat.document.extraction.ReaderFixture;
import org.maloomat.document.recognition.PageReading;
import org.maloomat.document.recognition.Tesseract;
import org.maloomat.document.storage.DocumentForm;
import org.maloomat.document.storage.DocumentStore;
import org.maloomat.document.storage.DocumentSummary;
import org.maloomat.document.storage.NoVirusScanner;
import org.maloomat.document.storage.PublishedCopy;
import org.maloomat.document.storage.StoredDocuments;
import org.maloomat.redaction.RedactionBox.State;
import org.maloomat.shared.HomeFolder;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.RuleViolation;
import org.maloomat.shared.TestDatabase;

/** Texts without pages, with a stand-in for the program that prints them, and with LibreOffice where it is installed. */
class PaginatedCopyTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Actor OFFICER = new Actor("officer");
    private static final String NAMED = "The complaint of Shabnam Gulzar was registered";
    private static final String URDU = "پولیس نے رپورٹ درج کی";

    @TempDir
    private Path home;

    private final class House {
        private final TestDatabase database;
        private final StoredDocuments documents;
        private final DocumentStore store = new DocumentStore(home.resolve("files"), CLOCK, UnaryOperator.identity());
        private final Redactions redactions;
        private final PagePictures pages;
        private final RedactionJob work;
        private final Documents all;
        private final PublishableCopies publishable;

        House(TestDatabase database, OfficeProgram office) {
            this.database = database;
            var reader = ReaderFixture.reader();
            var folder = new HomeFolder(home);
            var tesseract = new Tesseract("no-such-program", 2);
            documents = database.wire(StoredDocuments.class, CLOCK);
            redactions = database.wire(Redactions.class, CLOCK);
            var copies = new PublishedCopy(store, reader, documents, CLOCK);
            var places = new WordPlaces(documents, store, reader, new PageReading(store, reader, tesseract, folder));
            var forms = new PaginatedCopy(store, reader, documents, copies, office, folder, CLOCK);
            pages = new PagePictures(documents, store, reader, forms, places, folder, 10_000_000);
            var maker = new RedactedCopy(store, reader, documents, places, tesseract, folder, CLOCK);
            work = database.wire(RedactionJob.class, redactions, documents, forms, maker, CLOCK);
            all = new Documents(documents, store, tesseract);
            publishable = new PublishableCopies(documents, copies, new NoVirusScanner(), redactions);
        }

        long receive(String name, byte[] content) {
            var intake = new DocumentIntake(
                    store, ReaderFixture.reader(), documents, new NoVirusScanner(), CLOCK, 1_000_000);
            return database.inTransaction(() -> intake.receive(name, new ByteArrayInputStream(content), OFFICER))
                    .id();
        }

        void prepare(long document) {
            database.inTransaction(() -> pages.prepare(document));
            database.inTransaction(() -> redactions.open(document));
        }

        String page(long document, int page) {
            return database.inTransaction(
                    () -> pages.words(document, page).orElseThrow().text());
        }

        int pages(long document) {
            return database.inTransaction(() -> redactions.sheet(document).pages());
        }

        /** Withholds every place of these words on a page, all pages having been searched. */
        void withhold(long document, int page, String words) {
            database.inTransaction(() -> {
                for (int searched = 1; searched <= redactions.sheet(document).pages(); searched++) {
                    redactions.propose(document, searched, List.of());
                }
            });
            var changes = database.inTransaction(() -> pages.words(document, page).orElseThrow().find(words).stream()
                    .flatMap(List::stream)
                    .map(area ->
                            new RedactionChange(null, 0, page, area, State.ACCEPTED, WithholdingGround.SURVIVOR, null))
                    .toList());
            assertThat(changes).isNotEmpty();
            database.inTransaction(() -> redactions.change(document, changes, OFFICER));
        }

        DocumentSummary copyOf(long document) {
            return database.inTransaction(() -> publishable.of(document));
        }

        String textOf(long document) {
            return database.inTransaction(
                    () -> String.join("\n", all.text(document).pages()));
        }
    }

    /** Prints whatever it is given as this PDF. */
    private OfficeProgram program(byte[] pdf) throws IOException {
        Files.write(home.resolve("printed.pdf"), pdf);
        return program("while [ \"$1\" != --outdir ]; do shift; done; cp '" + home.resolve("printed.pdf")
                + "' \"$2/text.pdf\"");
    }

    private OfficeProgram program(String printing) throws IOException {
        var script = home.resolve("office.sh");
        Files.writeString(script, "#!/bin/sh\n[ \"$1\" = --version ] && exit 0\n" + printing + "\n");
        script.toFile().setExecutable(true);
        return new OfficeProgram(script.toString(), 2);
    }

    private static byte[] text() throws IOException {
        return Corpus.zip(Corpus.docx(Corpus.paragraph(NAMED)));
    }

    @OnEveryDatabase
    void a_text_is_printed_once_and_published_without_what_is_withheld(TestDatabase database) throws IOException {
        var house = new House(database, program(PdfCorpus.english("A page before", NAMED)));
        var original = house.receive("a.docx", text());
        house.prepare(original);
        house.prepare(original);
        assertThat(house.pages(original)).isEqualTo(2);
        assertThat(house.page(original, 2)).contains(NAMED);
        // Nothing is withheld yet: the words alone are what is published.
        assertThat(house.copyOf(original).mediaType()).isEqualTo("text/plain");

        house.withhold(original, 2, "Shabnam Gulzar");
        assertThatThrownBy(() -> house.copyOf(original)).hasMessage("redaction.noCopy");
        database.inTransaction(() -> house.redactions.askForCopy(original, OFFICER));
        database.inTransaction(house.work::run);

        var copy = house.copyOf(original);
        assertThat(copy.name()).isEqualTo("a.pdf");
        assertThat(copy.pages()).isEqualTo(2);
        assertThat(house.textOf(copy.id()))
                .contains("A page before", "was registered")
                .doesNotContain("Shabnam");
        assertThat(database.inTransaction(() -> house.all.form(copy.id()))).isEqualTo(DocumentForm.REDACTED);
        assertThat(Files.list(home.resolve("work/printing"))).isEmpty();
    }

    @OnEveryDatabase
    void what_cannot_be_printed_says_why_and_gets_no_pages(TestDatabase database) throws IOException {
        var missing = new House(database, new OfficeProgram("no-such-program", 2));
        var original = missing.receive("a.docx", text());
        assertThatThrownBy(() -> missing.prepare(original)).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
            assertThat(refusal.key()).isEqualTo("redaction.officeMissing");
            assertThat(refusal.arguments()).containsExactly("a.docx", "libreoffice-writer-nogui");
        });
        var table = missing.receive("a.csv", Corpus.utf8("District,Cases\nSwat,31\n"));
        assertThatThrownBy(() -> missing.prepare(table)).hasMessage("redaction.notPaged");

        for (var broken : List.of(
                "exit 3",
                "exec sleep 600",
                "true",
                "while [ \"$1\" != --outdir ]; do shift; done;" + " echo no PDF > \"$2/text.pdf\"")) {
            var house = new House(database, program(broken));
            assertThatThrownBy(() -> house.prepare(original)).as(broken).isInstanceOf(RuleViolation.class);
            assertThat(database.inTransaction(() -> house.documents.findPagedFormOf(original)))
                    .isEmpty();
        }
        assertThat(Files.list(home.resolve("work/printing"))).isEmpty();
    }

    @OnEveryDatabase
    @Tag("program")
    void libreoffice_prints_what_a_reader_sees(TestDatabase database) throws IOException {
        var office = new OfficeProgram("soffice", 60);
        assertThat(office.isAvailable())
                .as("install the Debian package libreoffice-writer-nogui")
                .isTrue();
        var house = new House(database, office);
        var hidden = "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>VANISHED</w:t></w:r></w:p>"
                + "<w:p><w:del w:id='2' w:author='a'><w:r><w:delText>DELETED</w:delText></w:r></w:del></w:p>"
                + "<w:p><w:r><w:br w:type='page'/></w:r></w:p>";
        var word = house.receive(
                "a.docx", Corpus.zip(Corpus.docx(Corpus.paragraph(NAMED) + hidden + Corpus.paragraph("Second page"))));
        house.prepare(word);
        assertThat(house.pages(word)).isEqualTo(2);
        assertThat(house.page(word, 1))
                .contains(NAMED)
                .doesNotContain("VANISHED")
                .doesNotContain("DELETED");
        assertThat(house.page(word, 2)).contains("Second page");

        var open = house.receive("a.odt", Corpus.zip(Corpus.odt("<text:p>" + NAMED + "</text:p>")));
        house.prepare(open);
        assertThat(house.page(open, 1)).contains(NAMED);

        var plain = house.receive("a.txt", Corpus.utf8(NAMED + "\n" + URDU));
        house.prepare(plain);
        assertThat(house.page(plain, 1)).contains(NAMED).containsPattern("[\\u0600-\\u06FF]{3}");
    }
}
