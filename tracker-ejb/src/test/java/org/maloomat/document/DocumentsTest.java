package org.maloomat.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;
import org.maloomat.audit.Actor;
import org.maloomat.audit.AuditTrail;
import org.maloomat.document.extraction.Corpus;
import org.maloomat.document.extraction.DocumentFinding;
import org.maloomat.document.extraction.DocumentFinding.Kind;
import org.maloomat.document.extraction.PdfCorpus;
import org.maloomat.document.extraction.ReaderFixture;
import org.maloomat.document.recognition.Tesseract;
import org.maloomat.document.storage.DocumentForm;
import org.maloomat.document.storage.DocumentNotFound;
import org.maloomat.document.storage.DocumentStore;
import org.maloomat.document.storage.DocumentSummary;
import org.maloomat.document.storage.DocumentText;
import org.maloomat.document.storage.NoVirusScanner;
import org.maloomat.document.storage.PublishedCopy;
import org.maloomat.document.storage.StoredDocument;
import org.maloomat.document.storage.StoredDocuments;
import org.maloomat.redaction.PublishableCopies;
import org.maloomat.redaction.Redactions;
import org.maloomat.shared.OnEveryDatabase;
import org.maloomat.shared.RuleViolation;
import org.maloomat.shared.TestDatabase;

class DocumentsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T06:00:00Z"), ZoneId.of("Asia/Karachi"));
    private static final String URDU = "پولیس نے رپورٹ درج کی";
    private static final Actor OFFICER = new Actor("officer");

    @TempDir
    Path files;

    /** Every call is a transaction of its own, as in the container. */
    private static final class InTransactions extends StoredDocuments {
        private final TestDatabase database;
        private final StoredDocuments documents;

        InTransactions(TestDatabase database) {
            this.database = database;
            this.documents = database.wire(StoredDocuments.class, CLOCK);
        }

        @Override
        public StoredDocument add(StoredDocument document, List<String> pages, Actor actor) {
            return database.inTransaction(() -> documents.add(document, pages, actor));
        }

        @Override
        public StoredDocument get(long id) {
            return database.inTransaction(() -> documents.get(id));
        }

        @Override
        public Optional<StoredDocument> findPublishedCopyOf(long originalId) {
            return database.inTransaction(() -> documents.findPublishedCopyOf(originalId));
        }

        @Override
        public List<DocumentText.Page> pages(long id) {
            return database.inTransaction(() -> documents.pages(id));
        }
    }

    @OnEveryDatabase
    void a_received_file_is_there_with_its_words_its_bytes_and_its_trace(TestDatabase database) throws IOException {
        var content = PdfCorpus.urdu(URDU);

        var received = receive(database, "../جواب.pdf", content);

        var documents = documents(database);
        assertThat(documents.get(received.id()))
                .isEqualTo(
                        new DocumentSummary(received.id(), "جواب.pdf", "application/pdf", content.length, 1, false, 0));
        assertThat(documents.form(received.id())).isEqualTo(DocumentForm.ORIGINAL);
        assertThat(documents.text(received.id()).pages()).containsExactly(URDU);
        assertThat(documents.open(received.id())).hasBinaryContent(content);
        assertThat(auditEntries(database)).isEqualTo(1);
        assertThat(database.inTransaction(
                        () -> database.wire(AuditTrail.class, CLOCK).firstBroken()))
                .isEmpty();
    }

    @OnEveryDatabase
    void the_published_copy_is_made_once_and_says_nothing_its_pages_do_not(TestDatabase database) throws IOException {
        var original = receive(
                database,
                "answer.docx",
                Corpus.zip(Corpus.docx(Corpus.paragraph("Shown.")
                        + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>VANISHED</w:t></w:r></w:p>")));
        var documents = documents(database);
        assertThat(documents.findings(original.id())).contains(new DocumentFinding(Kind.HIDDEN_TEXT, ""));

        assertThat(documents.metadata(original.id())).isEmpty();

        var copies = publishable(database);
        var copy = copies.of(original.id());

        assertThat(copy.name()).isEqualTo("answer.txt");
        assertThat(documents.form(copy.id())).isEqualTo(DocumentForm.PUBLISHED);
        assertThat(documents.text(copy.id()).pages()).containsExactly("Shown.\n");
        assertThat(documents.findings(copy.id())).isEmpty();
        assertThat(copies.of(original.id())).isEqualTo(copy);
        assertThat(copies.of(copy.id())).isEqualTo(copy);
    }

    @OnEveryDatabase
    void the_words_of_what_a_file_hides_can_be_scanned(TestDatabase database) throws IOException {
        var received = receive(database, "answer.pdf", PdfCorpus.talkative());

        assertThat(documents(database).metadata(received.id()))
                .contains("SECRETAUTHOR", "SECRETNOTE")
                .doesNotContain("");
    }

    @OnEveryDatabase
    void of_two_who_make_the_same_copy_at_once_both_get_the_first(TestDatabase database) throws IOException {
        var original = receive(database, "a.txt", Corpus.utf8("Forty-one."));
        var stored = new InTransactions(database).get(original.id());

        var first = publishedCopy(database).make(stored);

        assertThat(publishedCopy(database).make(stored).id()).isEqualTo(first.id());
    }

    @OnEveryDatabase
    void a_refused_file_leaves_no_row_and_no_bytes(TestDatabase database) throws IOException {
        assertThatThrownBy(() -> receive(database, "x\u202Efdp.docx", Corpus.encryptedOoxml()))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("document.encrypted");
                    assertThat(refusal.arguments()).containsExactly("xfdp.docx", "");
                });
        assertThatThrownBy(() -> receive(database, "big.txt", new byte[3 * 1024 * 1024]))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("document.tooLarge");
                    assertThat(refusal.arguments()).containsExactly("big.txt", "2");
                });
        assertThatThrownBy(() -> receive(database, "run.docm", new byte[] {1})).hasMessage("document.typeNotAllowed");
        assertThatThrownBy(() -> receive(database, "none.pdf", new byte[0])).hasMessage("document.empty");

        assertThat(auditEntries(database)).isZero();
        try (var tree = Files.walk(files)) {
            assertThat(tree.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @OnEveryDatabase
    void the_files_of_a_bundle_are_taken_each_by_itself(TestDatabase database) throws IOException {
        var inner = new LinkedHashMap<String, byte[]>();
        inner.put("b/posts.csv", Corpus.utf8("District,Posts\nBannu,14\n"));
        var outer = new LinkedHashMap<String, byte[]>();
        outer.put("a.txt", Corpus.utf8("Forty-one."));
        outer.put("more.zip", Corpus.zip(inner));
        outer.put("c.eml", Corpus.utf8("Subject: Reply\r\n\r\nforty\r\n"));

        var received = intake(database).receiveAll("answers.zip", new ByteArrayInputStream(Corpus.zip(outer)), OFFICER);

        assertThat(received).extracting(DocumentSummary::name).containsExactly("a.txt", "posts.csv", "mail.txt");
        assertThat(documents(database).text(received.get(2).id()).pages()).containsExactly("Reply\n\nforty\n");
    }

    @OnEveryDatabase
    void of_a_bundle_all_files_are_taken_or_none(TestDatabase database) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("a.txt", Corpus.utf8("Forty-one."));
        files.put("locked.docx", Corpus.encryptedOoxml());

        assertThatThrownBy(() -> intake(database)
                        .receiveAll("answers.zip", new ByteArrayInputStream(Corpus.zip(files)), OFFICER))
                .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("document.encrypted");
                    assertThat(refusal.arguments()).containsExactly("answers.zip / locked.docx", "");
                });

        assertThat(auditEntries(database)).isZero();
        try (var tree = Files.walk(this.files)) {
            assertThat(tree.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @OnEveryDatabase
    void a_copy_says_how_many_pictures_it_does_not_show(TestDatabase database) throws IOException {
        var document = Corpus.docx(Corpus.paragraph("Shown.")
                + "<w:p><w:r><w:drawing><a:blip xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'/>"
                + "</w:drawing></w:r></w:p>");
        var original = receive(database, "answer.docx", Corpus.zip(document));

        assertThat(original.picturesLeftOut()).isEqualTo(1);
        assertThat(publishable(database).of(original.id()).picturesLeftOut()).isEqualTo(1);
    }

    @OnEveryDatabase
    void an_unknown_document_is_not_there(TestDatabase database) {
        assertThatThrownBy(() -> documents(database).get(4711)).isInstanceOf(DocumentNotFound.class);
    }

    private DocumentSummary receive(TestDatabase database, String name, byte[] content) {
        return intake(database).receive(name, new ByteArrayInputStream(content), OFFICER);
    }

    private DocumentIntake intake(TestDatabase database) {
        return new DocumentIntake(
                store(),
                ReaderFixture.reader(),
                new InTransactions(database),
                new NoVirusScanner(),
                CLOCK,
                2 * 1024 * 1024);
    }

    private Documents documents(TestDatabase database) {
        return new Documents(new InTransactions(database), store(), new Tesseract("no-such-program", 1));
    }

    private PublishableCopies publishable(TestDatabase database) {
        var redactions = database.wire(Redactions.class, CLOCK);
        return new PublishableCopies(
                new InTransactions(database), publishedCopy(database), new NoVirusScanner(), new Redactions() {
                    @Override
                    public Optional<RequiredCopy> requiredCopyOf(long original) {
                        return database.inTransaction(() -> redactions.requiredCopyOf(original));
                    }
                });
    }

    private PublishedCopy publishedCopy(TestDatabase database) {
        return new PublishedCopy(store(), ReaderFixture.reader(), new InTransactions(database), CLOCK);
    }

    private DocumentStore store() {
        return new DocumentStore(files, CLOCK, UnaryOperator.identity());
    }

    private static long auditEntries(TestDatabase database) {
        return database.inTransaction(em ->
                em.createQuery("SELECT COUNT(e) FROM AuditEntry e", Long.class).getSingleResult());
    }
}
