package org.maloomat.redaction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.maloomat.audit.Actor;
import org.maloomat.document.extraction.DocumentReader;
import org.maloomat.document.extraction.DocumentReading;
import org.maloomat.document.extraction.DocumentType;
import org.maloomat.document.extraction.ExtractionWorker;
import org.maloomat.document.extraction.Refusal;
import org.maloomat.document.storage.DocumentStore;
import org.maloomat.document.storage.PublishedCopy;
import org.maloomat.document.storage.StoredDocument;
import org.maloomat.document.storage.StoredDocuments;
import org.maloomat.document.storage.StoredDraft;
import org.maloomat.shared.HomeFolder;
import org.maloomat.shared.RuleViolation;

/**
 * The form of an original that has pages to draw on: its clean copy where that is a PDF, otherwise a text printed into one. Never
 * published itself. Whatever goes wrong there is none, and nothing of the original can be redacted.
 */
@ApplicationScoped
class PaginatedCopy {
    private static final long MAX_BYTES = 200L * 1024 * 1024;

    private DocumentStore store;
    private DocumentReader reader;
    private StoredDocuments documents;
    private PublishedCopy copies;
    private OfficeProgram office;
    private HomeFolder home;
    private Clock clock;

    protected PaginatedCopy() {}

    @Inject
    PaginatedCopy(
            DocumentStore store,
            DocumentReader reader,
            StoredDocuments documents,
            PublishedCopy copies,
            OfficeProgram office,
            HomeFolder home,
            Clock clock) {
        this.store = store;
        this.reader = reader;
        this.documents = documents;
        this.copies = copies;
        this.office = office;
        this.home = home;
        this.clock = clock;
    }

    /**
     * The form with pages, made if there is none yet, which takes seconds: not to be called in a transaction.
     *
     * @throws RuleViolation with its name: {@code redaction.notPaged} for a table, {@code redaction.officeMissing} with what to
     *     install, or as {@link PublishableCopies#of} does
     */
    public StoredDocument of(StoredDocument original) {
        if (original.type().published() == DocumentType.PDF) {
            return copies.of(original);
        }
        var name = original.summary().name();
        if (!original.type().isText()) {
            throw new RuleViolation("redaction.notPaged", name);
        }
        var found = documents.findPagedFormOf(original.id());
        if (found.isPresent()) {
            return found.get();
        }
        if (!office.isAvailable()) {
            throw new RuleViolation("redaction.officeMissing", name, OfficeProgram.PACKAGE);
        }
        return print(original);
    }

    @Transactional(Transactional.TxType.NEVER)
    public StoredDocument print(StoredDocument original) {
        try {
            var folder = Files.createTempDirectory(
                    Files.createDirectories(home.folder("work").resolve("printing")), "print");
            try {
                var text = folder.resolve("text." + original.type().printedFrom());
                reader.printable(store.verified(original.sha256()), original.type(), text);
                return keep(original, office.print(text));
            } finally {
                ExtractionWorker.remove(folder);
            }
        } catch (Refusal e) {
            throw new RuleViolation(e.key(), original.summary().name(), e.limit());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What another program made is met like any stranger's file. */
    private StoredDocument keep(StoredDocument original, Path printed) throws IOException {
        var clean = reader.cleanCopy(printed, DocumentType.PDF);
        try (var content = Files.newInputStream(clean);
                var draft = store.draft(content, MAX_BYTES)) {
            var reading = reader.read(draft.path(), DocumentType.PDF);
            if (!reading.findings().isEmpty()) {
                throw new Refusal(RedactedCopy.STILL_CARRIES);
            }
            store.keep(draft);
            return save(original, draft, reading);
        } finally {
            Files.deleteIfExists(clean);
        }
    }

    private StoredDocument save(StoredDocument original, StoredDraft draft, DocumentReading reading) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return documents.add(original.paged(draft, reading, at, Actor.SYSTEM.name()), reading.pages(), Actor.SYSTEM);
    }
}
