package org.maloomat.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.document.DocumentIntake;
import org.maloomat.document.Documents;
import org.maloomat.document.extraction.DocumentReader;
import org.maloomat.document.extraction.DocumentReading;
import org.maloomat.document.extraction.DocumentType;
import org.maloomat.document.extraction.ExtractionClasspath;
import org.maloomat.document.extraction.PageArea;
import org.maloomat.document.extraction.PageWord;
import org.maloomat.document.extraction.PageWords;
import org.maloomat.document.extraction.PdfCorpus;
import org.maloomat.document.extraction.ReaderFixture;
import org.maloomat.document.extraction.Refusal;
import org.maloomat.document.recognition.PageReading;
import org.maloomat.document.recognition.PageRecognitionJob;
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

/** From the first box to the copy that may be published, and all that can go wrong on the way. */
public class RedactionTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final Actor OFFICER = new Actor("officer");
    private static final Actor COLLEAGUE = new Actor("colleague");
    private static final String NAMED = "The complaint of Shabnam Gulzar was registered in Charsadda";
    private static final String NAME = "Shabnam Gulzar";

    @TempDir
    private Path home;

    private final class House {
        private final TestDatabase database;
        private final StoredDocuments documents;
        private final DocumentStore store;
        private final Redactions redactions;
        private final WordPlaces places;
        private final RedactionJob work;
        private final Documents all;
        private final PublishableCopies publishable;

        House(TestDatabase database) throws IOException {
            this(database, ReaderFixture.reader(), UnaryOperator.identity(), new Tesseract("no-such-program", 2));
        }

        House(TestDatabase database, DocumentReader reader, UnaryOperator<OutputStream> disk, Tesseract tesseract) {
            this.database = database;
            store = new DocumentStore(home.resolve("files"), CLOCK, disk);
            documents = database.wire(StoredDocuments.class, CLOCK);
            redactions = database.wire(Redactions.class, CLOCK);
            var copies = new PublishedCopy(store, ReaderFixture.reader(), documents, CLOCK);
            var scans = new PageReading(store, ReaderFixture.reader(), tesseract, new HomeFolder(home));
            places = new WordPlaces(documents, store, ReaderFixture.reader(), scans);
            var maker = new RedactedCopy(store, reader, documents, places, tesseract, new HomeFolder(home), CLOCK);
            var office = new OfficeProgram("no-such-program", 2);
            var forms = new PaginatedCopy(
                    store, ReaderFixture.reader(), documents, copies, office, new HomeFolder(home), CLOCK);
            work = database.wire(RedactionJob.class, redactions, documents, forms, maker, CLOCK);
            all = new Documents(documents, store, tesseract);
            publishable = new PublishableCopies(documents, copies, new NoVirusScanner(), redactions);
        }

        long receive(byte[] content) {
            var intake = new DocumentIntake(
                    store, ReaderFixture.reader(), documents, new NoVirusScanner(), CLOCK, 10_000_000);
            var id = database.inTransaction(() -> intake.receive("a.pdf", new ByteArrayInputStream(content), OFFICER))
                    .id();
            database.inTransaction(() -> redactions.open(id));
            return id;
        }

        /** What the machine would propose: a box over every place of these words. */
        void propose(long document, String words) {
            database.inTransaction(() -> {
                var copy = documents.get(publishable.of(document).id());
                for (int page = 1; page <= copy.pages(); page++) {
                    redactions.propose(
                            document,
                            page,
                            places.of(copy, page).orElseThrow().find(words).stream()
                                    .flatMap(List::stream)
                                    .map(area -> new Redactions.Proposal(area, "PERSON"))
                                    .toList());
                }
            });
        }

        RedactionSheet sheet(long document) {
            return database.inTransaction(() -> redactions.sheet(document));
        }

        Redactions.Changed change(Actor actor, long document, RedactionChange... changes) {
            return database.inTransaction(() -> redactions.change(document, List.of(changes), actor));
        }

        void acceptAll(long document) {
            change(
                    OFFICER,
                    document,
                    sheet(document).boxes().stream()
                            .map(box -> to(box, State.ACCEPTED))
                            .toArray(RedactionChange[]::new));
        }

        void make(long document) {
            database.inTransaction(() -> redactions.askForCopy(document, OFFICER));
            database.inTransaction(work::run);
        }

        DocumentSummary copyOf(long document) {
            return database.inTransaction(() -> publishable.of(document));
        }

        byte[] bytes(long document) {
            return database.inTransaction(() -> {
                try (var in = all.open(document)) {
                    return in.readAllBytes();
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
    }

    private static RedactionChange to(RedactionBox box, State state) {
        return new RedactionChange(
                box.number(), box.version(), box.page(), box.area(), state, WithholdingGround.SURVIVOR, null);
    }

    private static RedactionChange fresh(String name) {
        return new RedactionChange(
                null, 0, 1, new PageArea(100, 100, 900, 200), State.ACCEPTED, WithholdingGround.SECTION_19, name);
    }

    @OnEveryDatabase
    void what_is_published_shows_all_but_what_was_withheld(TestDatabase database) throws IOException {
        var house = new House(database);
        var original = house.receive(PdfCorpus.english(NAMED, "Second page"));
        house.propose(original, NAME);
        house.acceptAll(original);
        house.make(original);

        assertThat(house.sheet(original).copy()).isEqualTo(RedactionSheet.Copy.READY);
        var copy = house.copyOf(original);
        assertThat(database.inTransaction(() -> house.all.form(copy.id()))).isEqualTo(DocumentForm.REDACTED);
        assertThat(database.inTransaction(() -> house.all.text(copy.id()).pages()))
                .containsExactly("The complaint of was registered in Charsadda", "Second page");
        assertThat(database.inTransaction(() -> house.all.findings(copy.id()))).isEmpty();
        assertThat(everyByte(house.bytes(copy.id())))
                .doesNotContain("Shabnam", "Gulzar", "Helvetica", "/Info", "/Metadata");
        assertThat(database.inTransaction(() -> house.redactions.withheldIn(copy.id())))
                .isEqualTo(Map.of(WithholdingGround.SURVIVOR, 1));
        assertThat(Files.list(home.resolve("work/redaction"))).isEmpty();
        assertThat(database.inTransaction(
                        () -> database.wire(AuditTrail.class, CLOCK).firstBroken()))
                .isEmpty();
    }

    @OnEveryDatabase
    void while_anything_is_withheld_no_other_copy_will_do(TestDatabase database) throws IOException {
        var house = new House(database);
        var original = house.receive(PdfCorpus.english(NAMED));
        house.propose(original, NAME);
        var clean = house.copyOf(original);
        house.acceptAll(original);
        refused(house, original);
        house.make(original);
        var first = house.copyOf(original);
        assertThat(current(house, original, first.id())).isTrue();
        assertThat(current(house, original, clean.id())).isFalse();

        house.change(OFFICER, original, fresh("b1"));
        refused(house, original);
        assertThat(current(house, original, first.id())).isFalse();
        assertThat(house.sheet(original).copy()).isEqualTo(RedactionSheet.Copy.OUTDATED);
        house.make(original);
        assertThat(house.copyOf(original).id()).isNotEqualTo(first.id());

        for (var box : house.sheet(original).boxes()) {
            house.change(OFFICER, original, to(box, State.REJECTED));
        }
        assertThat(house.copyOf(original)).isEqualTo(clean);
    }

    private static void refused(House house, long original) {
        assertThatThrownBy(() -> house.copyOf(original))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("redaction.noCopy"));
    }

    private static boolean current(House house, long original, long copy) {
        return house.database.inTransaction(() -> house.redactions.isCurrentCopy(original, copy));
    }

    @OnEveryDatabase
    void of_two_who_change_a_box_the_second_is_told_and_every_new_box_stays(TestDatabase database) throws IOException {
        var house = new House(database);
        var original = house.receive(PdfCorpus.english(NAMED));
        house.propose(original, NAME);
        var seen = house.sheet(original).boxes().get(0);

        house.change(OFFICER, original, to(seen, State.REJECTED));
        var second = house.change(COLLEAGUE, original, to(seen, State.ACCEPTED), fresh("b1"));

        assertThat(second.conflicts()).containsExactly(seen.number());
        assertThat(second.made()).hasSize(1);
        assertThat(second.sheet().boxes())
                .extracting(RedactionBox::state, RedactionBox::by)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(State.REJECTED, "officer"),
                        org.assertj.core.groups.Tuple.tuple(State.ACCEPTED, "colleague"));
        assertThat(house.change(COLLEAGUE, original, to(second.sheet().boxes().get(1), State.ACCEPTED))
                        .conflicts())
                .isEmpty();
        assertThat(database.inTransaction(() -> house.redactions.changedBySince(original, Instant.EPOCH)))
                .containsExactlyInAnyOrder("officer", "colleague");
    }

    @OnEveryDatabase
    void a_box_sent_twice_is_drawn_once_and_no_step_is_ever_lost(TestDatabase database) throws IOException {
        var house = new House(database);
        var original = house.receive(PdfCorpus.english(NAMED));
        var box = house.change(OFFICER, original, fresh("b1")).made().get(0);
        house.change(OFFICER, original, fresh("b1"));
        assertThat(house.sheet(original).boxes()).containsExactly(box);

        house.change(OFFICER, original, to(box, State.DELETED));
        assertThat(house.sheet(original).boxes()).isEmpty();
        assertThat(database.<Long>inTransaction(em -> em.createQuery("SELECT COUNT(s) FROM RedactionStep s", Long.class)
                        .getSingleResult()))
                .isEqualTo(2);
    }

    @OnEveryDatabase
    void a_copy_is_made_only_when_everything_is_decided_on_a_ground(TestDatabase database) throws IOException {
        var house = new House(database);
        var original = house.receive(PdfCorpus.english(NAMED));
        asked(house, original, "redaction.beingSearched");
        house.propose(original, NAME);
        asked(house, original, "redaction.undecided");
        var box = house.sheet(original).boxes().get(0);
        assertThatThrownBy(() -> house.change(
                        OFFICER,
                        original,
                        new RedactionChange(box.number(), box.version(), 1, box.area(), State.ACCEPTED, null, null)))
                .hasMessage("redaction.groundMissing");
        house.change(OFFICER, original, to(box, State.REJECTED));
        asked(house, original, "redaction.nothingWithheld");
    }

    private static void asked(House house, long original, String refusal) {
        assertThatThrownBy(() -> house.database.inTransaction(() -> house.redactions.askForCopy(original, OFFICER)))
                .hasMessage(refusal);
    }

    /** A reader of which one step fails, as if the process had died of it. */
    private DocumentReader failing(String step) throws IOException {
        var work = Files.createTempDirectory(home, "reader");
        return new DocumentReader(work, 20, ExtractionClasspath.find()) {
            private void fail(String here) {
                if (here.equals(step)) {
                    throw new Refusal(Refusal.TOO_COMPLEX, 20);
                }
            }

            @Override
            public int burn(Path pdf, int page, Path folder) {
                fail("burn");
                return ReaderFixture.reader().burn(pdf, page, folder);
            }

            @Override
            public void bind(Path folder, int pages, Path pdf) {
                fail("bind");
                ReaderFixture.reader().bind(folder, pages, pdf);
            }

            @Override
            public DocumentReading read(Path file, DocumentType claimed) {
                fail("read");
                return ReaderFixture.reader().read(file, claimed);
            }

            @Override
            public List<PageWords> words(Path pdf, int first) {
                fail("words");
                return step.equals("boxes")
                        ? List.of(new PageWords(List.of(new PageWord(NAME, new PageArea(0, 0, 9_000, 9_000), 0))))
                        : ReaderFixture.reader().words(pdf, first);
            }
        };
    }

    private Tesseract program(String reading) throws IOException {
        var script = home.resolve("reader.sh");
        Files.writeString(script, "#!/bin/sh\nif [ \"$1\" = --list-langs ]; then echo eng; exit 0; fi\n" + reading);
        script.toFile().setExecutable(true);
        return new Tesseract(script.toString(), 2);
    }

    @OnEveryDatabase
    void whatever_fails_on_the_way_nothing_can_be_published(TestDatabase database) throws IOException {
        var none = new Tesseract("no-such-program", 2);
        var failures = Map.<String, Function<TestDatabase, House>>of(
                "document.tooComplex",
                db -> new House(db, failingUnchecked("burn"), UnaryOperator.identity(), none),
                "redaction.wordsUnderBox",
                db -> new House(db, failingUnchecked("boxes"), UnaryOperator.identity(), none),
                "document.diskFull",
                db -> new House(db, ReaderFixture.reader(), RedactionTest::full, none));
        for (var failure : failures.entrySet()) {
            fails(database, failure.getValue().apply(database), failure.getKey());
        }
        for (var step : List.of("bind", "read", "words")) {
            fails(database, new House(database, failing(step), UnaryOperator.identity(), none), "document.tooComplex");
        }
        fails(
                database,
                new House(database, ReaderFixture.reader(), UnaryOperator.identity(), program("exit 3")),
                "document.unreadable");
    }

    private DocumentReader failingUnchecked(String step) {
        try {
            return failing(step);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A disk that is full as soon as a picture is written to it; what was handed in was small enough. */
    private static OutputStream full(OutputStream disk) {
        return new OutputStream() {
            private int written;

            @Override
            public void write(int single) throws IOException {
                write(new byte[] {(byte) single}, 0, 1);
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                written += length;
                if (written > 10_000) {
                    throw new IOException("No space left on device");
                }
                disk.write(bytes, from, length);
            }
        };
    }

    private void fails(TestDatabase database, House house, String problem) throws IOException {
        var original = house.receive(PdfCorpus.english(NAMED));
        house.propose(original, NAME);
        house.acceptAll(original);
        house.make(original);
        var sheet = house.sheet(original);
        assertThat(sheet.copy()).as(problem).isEqualTo(RedactionSheet.Copy.FAILED);
        assertThat(sheet.copyProblem()).isEqualTo(problem);
        refused(house, original);
        assertThat(database.<Long>inTransaction(em -> em.createQuery(
                                "SELECT COUNT(d) FROM StoredDocument d WHERE d.redactedFrom = :id", Long.class)
                        .setParameter("id", original)
                        .getSingleResult()))
                .isZero();
        assertThat(Files.list(home.resolve("work/redaction"))).isEmpty();
    }

    @OnEveryDatabase
    void a_copy_that_was_being_made_when_everything_stopped_is_begun_anew(TestDatabase database) throws IOException {
        var house = new House(database);
        var original = house.receive(PdfCorpus.english(NAMED));
        house.propose(original, NAME);
        house.acceptAll(original);
        database.inTransaction(() -> house.redactions.askForCopy(original, OFFICER));
        database.inTransaction(() -> {
            var ordered = house.redactions.nextOrdered().orElseThrow();
            house.redactions.copied(original, ordered.step(), 1);
        });
        assertThat(house.sheet(original).copy()).isEqualTo(RedactionSheet.Copy.WAITING);
        refused(house, original);

        database.inTransaction(new House(database).work::run);
        assertThat(house.sheet(original).copy()).isEqualTo(RedactionSheet.Copy.READY);
    }

    @OnEveryDatabase
    void boxes_changed_while_the_copy_is_made_make_it_worthless(TestDatabase database) throws IOException {
        var house = new House(database);
        var original = house.receive(PdfCorpus.english(NAMED));
        house.propose(original, NAME);
        house.acceptAll(original);
        database.inTransaction(() -> house.redactions.askForCopy(original, OFFICER));
        house.change(COLLEAGUE, original, fresh("b1"));
        database.inTransaction(house.work::run);
        assertThat(house.sheet(original).copy()).isEqualTo(RedactionSheet.Copy.OUTDATED);
        refused(house, original);
    }

    @OnEveryDatabase
    void of_a_scan_the_words_that_were_read_stay_marked_as_such(TestDatabase database) throws IOException {
        var tesseract = program("""
                if [ -e "${1%.jpg}.jpg" ] && [ "${1##*.}" = jpg ]; then printf 'read again' > "$2.txt"; else printf 'ledger of Shabnam' > "$2.txt"; fi
                printf '1\\t1\\t0\\t0\\t0\\t0\\t0\\t0\\t1000\\t1000\\t-1\\t\\n' > "$2.tsv"
                printf '4\\t1\\t1\\t1\\t1\\t0\\t0\\t0\\t900\\t30\\t-1\\t\\n' >> "$2.tsv"
                printf '5\\t1\\t1\\t1\\t1\\t1\\t82\\t100\\t100\\t30\\t80.4\\tledger\\n' >> "$2.tsv"
                printf '5\\t1\\t1\\t1\\t1\\t2\\t200\\t100\\t100\\t30\\t80.4\\tShabnam\\n' >> "$2.tsv"
                """);
        var house = new House(database, ReaderFixture.reader(), UnaryOperator.identity(), tesseract);
        var original = house.receive(PdfCorpus.scanned(PdfCorpus.english("ledger of Shabnam and others in this row")));
        database.inTransaction(() -> {
            house.documents.get(house.publishable.of(original).id());
        });
        var recognition = database.wire(
                PageRecognitionJob.class,
                house.documents,
                new PublishedCopy(house.store, ReaderFixture.reader(), house.documents, CLOCK),
                new PageReading(house.store, ReaderFixture.reader(), tesseract, new HomeFolder(home)),
                tesseract,
                CLOCK);
        database.inTransaction(recognition::run);
        house.propose(original, "shabnam");
        assertThat(house.sheet(original).boxes()).hasSize(1);
        house.acceptAll(original);
        house.make(original);

        var copy = house.copyOf(original);
        var page =
                database.inTransaction(() -> house.all.text(copy.id()).read()).get(0);
        assertThat(page.confidence()).isEqualTo(80);
        assertThat(page.text()).doesNotContain("Shabnam");
        assertThat(database.inTransaction(() -> house.all.pictureTexts(copy.id())))
                .isEqualTo(Map.of(1, "read again"));
    }

    @Test
    void words_are_found_whatever_their_digits_hyphens_and_case() {
        var words = new PageWords(List.of(
                new PageWord("CNIC", new PageArea(0, 0, 100, 100), 0),
                new PageWord("17301-0000003-4,", new PageArea(200, 0, 300, 100), 0),
                new PageWord("شبنم", new PageArea(0, 200, 100, 100), 1)));
        assertThat(words.find("1730100000034")).hasSize(1);
        assertThat(words.find("۱۷۳۰۱ ۰۰۰۰۰۰۳ ۴")).hasSize(1);
        assertThat(words.find("cnic 17301")).hasSize(1);
        assertThat(words.find("شبنم")).hasSize(1);
        assertThat(words.find("Gulzar")).isEmpty();
        assertThat(words.find(" - ")).isEmpty();
    }

    /** The file as it is and every stream in it unpacked. */
    public static String everyByte(byte[] pdf) throws IOException {
        var all = new StringBuilder(new String(pdf, StandardCharsets.ISO_8859_1));
        try (var document = Loader.loadPDF(pdf)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                var object = document.getDocument().getObjectFromPool(key).getObject();
                all.append(object);
                if (object instanceof COSStream stream) {
                    try (var in = stream.createInputStream()) {
                        all.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                    }
                }
            }
        }
        return all.toString();
    }
}
