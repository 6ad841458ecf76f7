package org.maloomat.document.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.maloomat.audit.Actor;
import org.maloomat.document.extraction.DocumentReader;
import org.maloomat.document.extraction.DocumentReading;
import org.maloomat.document.extraction.Refusal;
import org.maloomat.shared.RuleViolation;

/**
 * Makes the copy of an original that may become public: made in the process for hostile files, then read again, so that what
 * is scanned is what is published. Whatever goes wrong, there is no copy.
 */
@ApplicationScoped
public class PublishedCopy {
    /** A clean copy of a crowded workbook or a repacked PDF can be larger than its original; beyond this it is a bomb. */
    private static final long MAX_BYTES = 200L * 1024 * 1024;

    private DocumentStore store;
    private DocumentReader reader;
    private StoredDocuments documents;
    private Clock clock;

    protected PublishedCopy() {}

    @Inject
    public PublishedCopy(DocumentStore store, DocumentReader reader, StoredDocuments documents, Clock clock) {
        this.store = store;
        this.reader = reader;
        this.documents = documents;
        this.clock = clock;
    }

    /** The copy, made if there is none yet. */
    public StoredDocument of(StoredDocument original) {
        var found = documents.findPublishedCopyOf(original.id());
        return found.isPresent() ? found.get() : make(original);
    }

    @Transactional(Transactional.TxType.NEVER)
    public StoredDocument make(StoredDocument original) {
        try {
            var made = reader.cleanCopy(store.verified(original.sha256()), original.type());
            try (var content = Files.newInputStream(made);
                    var draft = store.draft(content, MAX_BYTES)) {
                var reading = reader.read(draft.path(), original.type().published());
                if (!reading.findings().isEmpty()) {
                    throw new IllegalStateException("The clean copy of document " + original.id() + " still carries "
                            + reading.findings().get(0).kind());
                }
                store.keep(draft);
                return save(original, draft, reading);
            } finally {
                Files.deleteIfExists(made);
            }
        } catch (Refusal e) {
            throw new RuleViolation(e.key(), original.summary().name(), e.limit());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private StoredDocument save(StoredDocument original, StoredDraft draft, DocumentReading reading) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return documents.add(
                original.published(draft, reading, at, Actor.SYSTEM.name()), reading.pages(), Actor.SYSTEM);
    }
}
