package org.maloomat.document.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.maloomat.document.extraction.DocumentFinding;
import org.maloomat.document.extraction.DocumentReading;
import org.maloomat.document.extraction.DocumentType;

/** One file somebody handed in, or the clean copy made of one. Never changed once written. */
@Entity
@Table(name = "document")
public class StoredDocument {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "document")
    @SequenceGenerator(name = "document", sequenceName = "document_seq", allocationSize = 1)
    private Long id;

    @Enumerated(EnumType.STRING)
    private DocumentForm form;

    @Column(name = "original_id")
    private Long originalId;

    @Column(name = "redacted_from")
    private Long redactedFrom;

    @Column(name = "paged_from")
    private Long pagedFrom;

    private String sha256;
    private String name;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "size_bytes")
    private long size;

    private int pages;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    private String findings;

    @Column(name = "pictures_left_out")
    private int picturesLeftOut;

    protected StoredDocument() {}

    private StoredDocument(StoredDraft draft, FileName name, DocumentReading reading, Instant at, String by) {
        sha256 = draft.sha256();
        size = draft.size();
        this.name = name.display();
        mediaType = reading.type().mediaType();
        pages = reading.pages().size();
        findings = FindingsJson.write(reading.findings());
        uploadedAt = at;
        uploadedBy = by;
    }

    public static StoredDocument original(
            StoredDraft draft, FileName name, DocumentReading reading, Instant at, String by) {
        var document = new StoredDocument(draft, name, reading, at, by);
        document.form = DocumentForm.ORIGINAL;
        document.picturesLeftOut = reading.findings().stream()
                .filter(finding -> finding.kind() == DocumentFinding.Kind.PICTURES_LEFT_OUT)
                .mapToInt(finding -> Integer.parseInt(finding.detail()))
                .sum();
        return document;
    }

    /** The copy of this original that may become public, read again after it was made. */
    StoredDocument published(StoredDraft draft, DocumentReading reading, Instant at, String by) {
        var copy = copy(DocumentForm.PUBLISHED, draft, reading, at, by);
        copy.originalId = id;
        copy.picturesLeftOut = picturesLeftOut;
        return copy;
    }

    /** A copy of this original without what is withheld, read again after it was made. */
    public StoredDocument redacted(StoredDraft draft, DocumentReading reading, Instant at, String by) {
        var copy = copy(DocumentForm.REDACTED, draft, reading, at, by);
        copy.redactedFrom = id;
        return copy;
    }

    /** This original printed into a PDF. */
    public StoredDocument paged(StoredDraft draft, DocumentReading reading, Instant at, String by) {
        var copy = copy(DocumentForm.PAGED, draft, reading, at, by);
        copy.pagedFrom = id;
        return copy;
    }

    private StoredDocument copy(DocumentForm form, StoredDraft draft, DocumentReading reading, Instant at, String by) {
        var copy = new StoredDocument(
                draft, new FileName(name).withExtension(reading.type().extension()), reading, at, by);
        copy.form = form;
        return copy;
    }

    /** The document that another was made from, and what it was made to be. */
    record Original(long id, DocumentForm form) {}

    /** What this was made from; empty for an original itself. */
    Optional<Original> original() {
        return Stream.of(originalId, redactedFrom, pagedFrom)
                .filter(Objects::nonNull)
                .findFirst()
                .map(id -> new Original(id, form));
    }

    public int pages() {
        return pages;
    }

    public Long id() {
        return id;
    }

    public String sha256() {
        return sha256;
    }

    public DocumentType type() {
        return DocumentType.of(mediaType);
    }

    public boolean isOriginal() {
        return form == DocumentForm.ORIGINAL;
    }

    public DocumentForm form() {
        return form;
    }

    public String uploadedBy() {
        return uploadedBy;
    }

    public List<DocumentFinding> findings() {
        return FindingsJson.read(findings);
    }

    public DocumentSummary summary() {
        var isTable = type().published() == DocumentType.CSV;
        return new DocumentSummary(id, name, mediaType, size, pages, isTable, picturesLeftOut);
    }
}
