package org.maloomat.review;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** From which day on the commission had a quorum or had none; appended, never changed. */
@Entity
@Table(name = "commission_status")
@SequenceGenerator(name = "commission_status_seq", sequenceName = "commission_status_seq", allocationSize = 50)
class CommissionStatusRow {
    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "commission_status_seq")
    private Long id;

    private boolean quorum;

    @Column(name = "since_on")
    private LocalDate since;

    private String note;

    @Column(name = "written_by")
    private String writtenBy;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected CommissionStatusRow() {}

    CommissionStatusRow(CommissionStatus status, String writtenBy, Instant writtenAt) {
        quorum = status.quorum();
        since = status.since();
        note = status.note();
        this.writtenBy = writtenBy;
        this.writtenAt = writtenAt;
    }

    CommissionStatus status() {
        return new CommissionStatus(quorum, since, note);
    }
}
