package org.maloomat.publication;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;

/** A person's decision on one finding. It names the finding by its fingerprint and never repeats what was found. */
@Entity
@Table(name = "finding_resolution")
@IdClass(FindingResolution.Key.class)
class FindingResolution {
    /** One decision a finding and request. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String trackingNumber;
        private String fingerprint;

        protected Key() {}

        Key(String trackingNumber, String fingerprint) {
            this.trackingNumber = trackingNumber;
            this.fingerprint = fingerprint;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && trackingNumber.equals(key.trackingNumber)
                    && fingerprint.equals(key.fingerprint);
        }

        @Override
        public int hashCode() {
            return Objects.hash(trackingNumber, fingerprint);
        }
    }

    @Id
    @Column(name = "tracking_number")
    private String trackingNumber;

    @Id
    private String fingerprint;

    private String reason;

    @Column(name = "resolved_by")
    private String resolvedBy;

    @Column(name = "resolved_at")
    private Instant resolvedAt;

    protected FindingResolution() {}

    FindingResolution(String trackingNumber, String fingerprint, String reason, String resolvedBy, Instant resolvedAt) {
        this.trackingNumber = trackingNumber;
        this.fingerprint = fingerprint;
        this.reason = reason;
        this.resolvedBy = resolvedBy;
        this.resolvedAt = resolvedAt;
    }
}
