package org.maloomat.request;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a request was handed on from one body to another, written once. */
@Entity
@Table(name = "request_transfer")
@SequenceGenerator(name = "request_transfer_seq", sequenceName = "request_transfer_seq", allocationSize = 50)
class TransferRow {
    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "request_transfer_seq")
    private Long id;

    @Column(name = "request_id")
    private long requestId;

    @Column(name = "tracking_number")
    private TrackingNumber trackingNumber;

    @Column(name = "from_body")
    private String fromBody;

    @Column(name = "to_body")
    private String toBody;

    private String reason;
    private Instant at;

    protected TransferRow() {}

    TransferRow(RequestDetails request, String fromBody, String toBody, String reason, Instant now) {
        this.requestId = request.id();
        this.trackingNumber = request.trackingNumber();
        this.fromBody = fromBody;
        this.toBody = toBody;
        this.reason = reason;
        this.at = now;
    }

    Transfer details() {
        return new Transfer(trackingNumber, fromBody, toBody, reason, at);
    }
}
