package org.maloomat.publication;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.maloomat.shared.RuleViolation;

/** Somebody's word that a public item should not be public, and what a moderator decided. */
@Entity
@Table(name = "item_report")
@SequenceGenerator(name = "item_report_seq", sequenceName = "item_report_seq", allocationSize = 50)
class ItemReport {
    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "item_report_seq")
    private Long id;

    @Version
    private int version;

    @Column(name = "report_key")
    private String key;

    @Column(name = "tracking_number")
    private String trackingNumber;

    @Enumerated(STRING)
    private ContentReporting.Concern concern;

    @Column(name = "reported_at")
    private Instant reportedAt;

    @Column(name = "answer_due_at")
    private Instant answerDueAt;

    @Enumerated(STRING)
    private ContentReporting.Decision decision;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    @Column(name = "decision_words")
    private String words;

    protected ItemReport() {}

    ItemReport(String key, String trackingNumber, ContentReporting.Concern concern, Instant now, Instant due) {
        this.key = key;
        this.trackingNumber = trackingNumber;
        this.concern = concern;
        this.reportedAt = now;
        this.answerDueAt = due;
    }

    /** @throws RuleViolation {@code report.decided} if somebody has decided already */
    void decide(ContentReporting.Decision decision, String words, String by, Instant now) {
        if (this.decision != null) {
            throw new RuleViolation("report.decided");
        }
        this.decision = decision;
        this.words = words;
        this.decidedBy = by;
        this.decidedAt = now;
    }

    String trackingNumber() {
        return trackingNumber;
    }

    ContentReporting.Receipt receipt() {
        return new ContentReporting.Receipt(trackingNumber, reportedAt, answerDueAt);
    }

    ContentReporting.Answer answer() {
        return new ContentReporting.Answer(decision, decidedAt, words);
    }

    ReportModeration.Waiting waiting(Instant now) {
        return new ReportModeration.Waiting(
                id, trackingNumber, concern, reportedAt, answerDueAt, answerDueAt.isBefore(now));
    }
}
