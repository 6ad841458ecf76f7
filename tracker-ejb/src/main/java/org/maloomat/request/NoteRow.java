package org.maloomat.request;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** An internal note, as kept: written once, by one body, and no other reads it. */
@Entity
@Table(name = "request_note")
@SequenceGenerator(name = "request_note_seq", sequenceName = "request_note_seq", allocationSize = 50)
class NoteRow {
    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "request_note_seq")
    private Long id;

    @Column(name = "request_id")
    private long requestId;

    @Column(name = "public_body")
    private String publicBody;

    private String author;

    @Column(name = "note_text")
    private String text;

    private Instant at;

    protected NoteRow() {}

    NoteRow(long requestId, String publicBody, String author, String text, Instant now) {
        this.requestId = requestId;
        this.publicBody = publicBody;
        this.author = author;
        this.text = text;
        this.at = now;
    }

    RequestNote details() {
        return new RequestNote(author, text, at);
    }
}
