package org.maloomat.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maloomat.audit.Actor;
import org.maloomat.document.extraction.BundleType;
import org.maloomat.document.extraction.DocumentReader;
import org.maloomat.document.extraction.DocumentReading;
import org.maloomat.document.extraction.Refusal;
import org.maloomat.document.extraction.TableCopy;
import org.maloomat.document.storage.DocumentStore;
import org.maloomat.document.storage.DocumentSummary;
import org.maloomat.document.storage.FileName;
import org.maloomat.document.storage.StoredDocument;
import org.maloomat.document.storage.StoredDocuments;
import org.maloomat.document.storage.StoredDraft;
import org.maloomat.document.storage.VirusChecks;
import org.maloomat.document.storage.VirusScanner;
import org.maloomat.shared.RuleViolation;

/**
 * Takes in files from people: whatever cannot be read to the last word by a process that may die of it is refused. Reading
 * takes seconds, so it never happens inside a caller's transaction.
 */
@ApplicationScoped
public class DocumentIntake {
    private DocumentStore store;
    private DocumentReader reader;
    private StoredDocuments documents;
    private VirusChecks viruses;
    private Clock clock;
    private long maxBytes;

    protected DocumentIntake() {}

    @Inject
    public DocumentIntake(
            DocumentStore store,
            DocumentReader reader,
            StoredDocuments documents,
            VirusChecks viruses,
            Clock clock,
            @ConfigProperty(name = "maloomat.document.max-bytes", defaultValue = "26214400") long maxBytes) {
        this.store = store;
        this.reader = reader;
        this.documents = documents;
        this.viruses = viruses;
        this.clock = clock;
        this.maxBytes = maxBytes;
    }

    /**
     * Takes in a table that was made here.
     *
     * @param fileName of the file it was made from; its ending becomes {@code csv}
     * @throws RuleViolation as {@link #receive} does
     */
    @Transactional(Transactional.TxType.NEVER)
    public DocumentSummary receiveTable(String fileName, List<List<String>> rows, Actor actor) {
        try {
            var name = FileName.of(fileName);
            var stem = name.display()
                    .substring(0, name.display().length() - name.extension().length());
            var file = stem + (stem.endsWith(".") ? "" : ".") + "csv";
            return receive(file, new ByteArrayInputStream(TableCopy.of(rows)), actor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads, checks and keeps one file, or each of those that an archive or a mail holds: all of them or none. On return their content
     * is on the disk and their rows are committed.
     *
     * @param fileName as the sender's browser gave it; its last part decides between kinds of text
     * @param content read once, at most {@code maloomat.document.max-bytes} of it; not closed
     * @return at least one, at most 50
     * @throws RuleViolation with the file's display name and the limit passed as arguments:
     *     {@code document.empty}, {@code document.tooLarge} (megabytes), {@code document.typeNotAllowed}, {@code
     *     document.falseType}, {@code document.encrypted}, {@code document.macros}, {@code document.bomb}, {@code
     *     document.unreadable}, {@code document.tooComplex} (seconds), {@code document.tooManyPages}, {@code
     *     document.tooMuchText} (characters), {@code document.diskFull}, {@code document.infected} (what it carries); for what is
     *     known and not taken, and for bundles, further keys that begin with {@code document.}
     */
    @Transactional(Transactional.TxType.NEVER)
    public List<DocumentSummary> receiveAll(String fileName, InputStream content, Actor actor) {
        var name = FileName.of(fileName);
        try {
            var bundle = BundleType.claimedBy(name.extension());
            if (bundle.isEmpty()) {
                return List.of(receive(fileName, content, actor));
            }
            try (var draft = store.draft(content, maxBytes)) {
                refuseInfected(draft, actor);
                return receive(Bundle.open(reader, draft.path(), bundle.get(), name.display()), actor);
            }
        } catch (Refusal e) {
            throw new RuleViolation(e.key(), name.display(), e.limit());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** First each is read, then all are kept. */
    private List<DocumentSummary> receive(Bundle bundle, Actor actor) throws IOException {
        try (bundle) {
            var all = new ArrayList<Read>();
            try {
                for (var part : bundle.parts()) {
                    all.add(read(part, actor));
                }
                var kept = new ArrayList<DocumentSummary>();
                for (var read : all) {
                    kept.add(keep(read, actor));
                }
                return kept;
            } finally {
                for (var read : all) {
                    read.close();
                }
            }
        }
    }

    private Read read(Bundle.Part part, Actor actor) throws IOException {
        try (var content = Files.newInputStream(part.file())) {
            return read(part.name(), content, actor);
        } catch (Refusal e) {
            throw new RuleViolation(e.key(), part.path(), e.limit());
        }
    }

    /**
     * Reads, checks and keeps one file.
     *
     * @throws RuleViolation as {@link #receiveAll}
     */
    @Transactional(Transactional.TxType.NEVER)
    public DocumentSummary receive(String fileName, InputStream content, Actor actor) {
        var name = FileName.of(fileName);
        try (var read = read(name, content, actor)) {
            return keep(read, actor);
        } catch (Refusal e) {
            throw new RuleViolation(e.key(), name.display(), e.limit());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file that may be kept. */
    private record Read(
            StoredDraft draft, FileName name, DocumentReading reading, Optional<VirusScanner.Verdict> verdict)
            implements AutoCloseable {
        @Override
        public void close() throws IOException {
            draft.close();
        }
    }

    private Read read(FileName name, InputStream content, Actor actor) throws IOException {
        var draft = store.draft(content, maxBytes);
        try {
            var verdict = refuseInfected(draft, actor);
            return new Read(draft, name, reader.open(draft.path(), name.extension()), verdict);
        } catch (RuntimeException e) {
            draft.close();
            throw e;
        }
    }

    private Optional<VirusScanner.Verdict> refuseInfected(StoredDraft draft, Actor actor) {
        var verdict = viruses.scan(draft.path());
        if (verdict.isPresent() && !verdict.get().isClean()) {
            viruses.refused(draft.sha256(), verdict.get(), actor);
            throw new Refusal(Refusal.INFECTED, verdict.get().virus());
        }
        return verdict;
    }

    private DocumentSummary keep(Read read, Actor actor) throws IOException {
        store.keep(read.draft());
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var document = StoredDocument.original(read.draft(), read.name(), read.reading(), at, actor.name());
        var kept = documents.add(document, read.reading().pages(), actor);
        read.verdict().ifPresent(clean -> viruses.keep(kept.id(), clean));
        return kept.summary();
    }
}
