package org.maloomat.publication;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import org.maloomat.document.storage.DocumentSummary;

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

    @Column(name = "machine_read")
    private boolean machineRead;

    @Column(name = "pictures_left_out")
    private int picturesLeftOut;

    @Convert(converter = WithheldConverter.class)
    private List<PublicDocument.Withheld> withheld = List.of();

    protected PublishedDocument() {}

    /** @param machineRead whether all that a machine reads of its pictures was there to be checked before the release */
    PublishedDocument(
            String trackingNumber,
            int position,
            DocumentSummary copy,
            boolean machineRead,
            List<PublicDocument.Withheld> withheld) {
        this.trackingNumber = trackingNumber;
        this.position = position;
        this.documentId = copy.id();
        this.name = copy.name();
        this.mediaType = copy.mediaType();
        this.sizeBytes = copy.size();
        this.pages = Math.max(1, copy.pages());
        this.machineRead = machineRead;
        this.picturesLeftOut = copy.picturesLeftOut();
        this.withheld = List.copyOf(withheld);
    }

    long documentId() {
        return documentId;
    }

    boolean isMachineRead() {
        return machineRead;
    }

    PublicDocument view() {
        return new PublicDocument(id, name, mediaType, sizeBytes, pages, picturesLeftOut, withheld);
    }
}
