package org.maloomat.document.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the virus scanner said of an original. Never changed once written. */
@Entity
@Table(name = "virus_check")
class VirusCheck {
    @Id
    @Column(name = "document_id")
    private long documentId;

    private String virus;

    @Column(name = "checked_at")
    private Instant checkedAt;

    protected VirusCheck() {}

    VirusCheck(long documentId, VirusScanner.Verdict verdict, Instant at) {
        this.documentId = documentId;
        this.virus = verdict.virus();
        this.checkedAt = at;
    }

    boolean isClean() {
        return virus == null;
    }
}
