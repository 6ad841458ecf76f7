package org.maloomat.publication;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.maloomat.document.DocumentSummary;

/** A published copy of a document, as it hangs on a published request. */
@Entity
@Table(name = "published_document")
@SequenceGenerator(name = "published_document_seq", sequenceName = "published_document_seq", allocationSize = 50)
class PublishedDocument {
    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "published_document_seq")
    private Long id;

    @Column(name = "tracking_number")
    private String trackingNumber;

    private int position;

    @Column(name = "document_id")
    private long documentId;

    private String name;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "size_bytes")
    private long sizeBytes;

    private int pages;

    protected PublishedDocument() {}

    PublishedDocument(String trackingNumber, int position, DocumentSummary copy) {
        this.trackingNumber = trackingNumber;
        this.position = position;
        this.documentId = copy.id();
        this.name = copy.name();
        this.mediaType = copy.mediaType();
        this.sizeBytes = copy.size();
        this.pages = Math.max(1, copy.pages());
    }

    long documentId() {
        return documentId;
    }

    PublicDocument view() {
        return new PublicDocument(id, name, mediaType, sizeBytes, pages);
    }
}
