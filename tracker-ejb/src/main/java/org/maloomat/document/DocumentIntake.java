package org.maloomat.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.maloomat.audit.Actor;
import org.maloomat.document.extraction.DocumentReader;
import org.maloomat.document.extraction.DocumentType;
import org.maloomat.document.extraction.Refusal;
import org.maloomat.document.extraction.TableCopy;
import org.maloomat.document.storage.DocumentStore;
import org.maloomat.document.storage.DocumentSummary;
import org.maloomat.document.storage.FileName;
import org.maloomat.document.storage.StoredDocument;
import org.maloomat.document.storage.StoredDocuments;
import org.maloomat.document.storage.VirusChecks;
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
     * Reads, checks and keeps one file. On return its content is on the disk and its row committed.
     *
     * @param fileName as the sender's browser gave it; its last part says what the file claims to be
     * @param content read once, at most {@code maloomat.document.max-bytes} of it; not closed
     * @throws RuleViolation with the file's display name and the limit passed as arguments:
     *     {@code document.empty}, {@code document.tooLarge} (megabytes), {@code document.typeNotAllowed}, {@code
     *     document.falseType}, {@code document.encrypted}, {@code document.macros}, {@code document.bomb}, {@code
     *     document.unreadable}, {@code document.tooComplex} (seconds), {@code document.tooManyPages}, {@code
     *     document.tooMuchText} (characters), {@code document.diskFull}, {@code document.infected} (what it carries)
     */
    @Transactional(Transactional.TxType.NEVER)
    public DocumentSummary receive(String fileName, InputStream content, Actor actor) {
        var name = FileName.of(fileName);
        try {
            var claimed =
                    DocumentType.claimedBy(name.extension()).orElseThrow(() -> new Refusal(Refusal.TYPE_NOT_ALLOWED));
            try (var draft = store.draft(content, maxBytes)) {
                var verdict = viruses.scan(draft.path());
                if (verdict.isPresent() && !verdict.get().isClean()) {
                    viruses.refused(draft.sha256(), verdict.get(), actor);
                    throw new Refusal(Refusal.INFECTED, verdict.get().virus());
                }
                var reading = reader.read(draft.path(), claimed);
                store.keep(draft);
                var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
                var document = StoredDocument.original(draft, name, reading, at, actor.name());
                var kept = documents.add(document, reading.pages(), actor);
                verdict.ifPresent(clean -> viruses.keep(kept.id(), clean));
                return kept.summary();
            }
        } catch (Refusal e) {
            throw new RuleViolation(e.key(), name.display(), e.limit());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
