package org.maloomat.request;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.maloomat.shared.RuleViolation;

/** A third party asked, as kept: asked once, answered once. */
@Entity
@Table(name = "request_consultation")
@SequenceGenerator(name = "request_consultation_seq", sequenceName = "request_consultation_seq", allocationSize = 50)
class ConsultationRow {
    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "request_consultation_seq")
    private Long id;

    @Column(name = "request_id")
    private long requestId;

    private String party;
    private String about;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Enumerated(STRING)
    private Consultation.Position position;

    private String words;

    @Column(name = "answered_at")
    private Instant answeredAt;

    protected ConsultationRow() {}

    ConsultationRow(long requestId, String party, String about, Instant now) {
        this.requestId = requestId;
        this.party = party;
        this.about = about;
        this.askedAt = now;
    }

    /** @throws RuleViolation {@code consultation.answered} if an answer is on record */
    void answer(Consultation.Position said, String inWords, Instant now) {
        if (position != null) {
            throw new RuleViolation("consultation.answered");
        }
        position = said;
        words = inWords;
        answeredAt = now;
    }

    boolean isOf(long request) {
        return requestId == request;
    }

    Consultation details() {
        return new Consultation(id, party, about, askedAt, position, words, answeredAt);
    }
}
