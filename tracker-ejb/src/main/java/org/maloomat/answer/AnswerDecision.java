package org.maloomat.answer;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.maloomat.request.Outcome;
import org.maloomat.request.TrackingNumber;

/** What one released answer decided, written once: a correction adds another, so that a past day can be told again. */
@Entity
@Table(name = "answer_decision")
@SequenceGenerator(name = "answer_decision_seq", sequenceName = "answer_seq", allocationSize = 50)
class AnswerDecision {
    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "answer_decision_seq")
    private Long id;

    @Column(name = "tracking_number")
    private TrackingNumber trackingNumber;

    @Enumerated(STRING)
    private Outcome outcome;

    @Convert(converter = ExemptionsConverter.class)
    private List<Exemption> exemptions = List.of();

    @Column(name = "decided_at")
    private Instant decidedAt;

    protected AnswerDecision() {}

    AnswerDecision(AnswerDetails answer, Instant now) {
        trackingNumber = answer.trackingNumber();
        outcome = answer.outcome();
        exemptions = List.copyOf(answer.exemptions());
        decidedAt = now;
    }

    TrackingNumber trackingNumber() {
        return trackingNumber;
    }

    Decision decision() {
        return new Decision(outcome, exemptions);
    }
}
