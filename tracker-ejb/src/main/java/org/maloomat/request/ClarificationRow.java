package org.maloomat.request;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A question to the requester, as kept: asked once, closed once. */
@Entity
@Table(name = "request_clarification")
@SequenceGenerator(name = "request_clarification_seq", sequenceName = "request_clarification_seq", allocationSize = 50)
class ClarificationRow {
    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "request_clarification_seq")
    private Long id;

    @Column(name = "request_id")
    private long requestId;

    private String question;

    @Column(name = "asked_at")
    private Instant askedAt;

    private String reply;

    @Column(name = "replied_at")
    private Instant repliedAt;

    @Column(name = "taken_back_at")
    private Instant takenBackAt;

    protected ClarificationRow() {}

    ClarificationRow(long requestId, String question, Instant now) {
        this.requestId = requestId;
        this.question = question;
        this.askedAt = now;
    }

    void reply(String text, Instant now) {
        reply = text;
        repliedAt = now;
    }

    void takeBack(Instant now) {
        takenBackAt = now;
    }

    Clarification details() {
        return new Clarification(question, askedAt, reply, repliedAt, takenBackAt);
    }
}
