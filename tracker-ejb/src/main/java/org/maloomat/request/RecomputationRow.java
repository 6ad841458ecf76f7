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
import java.time.Duration;
import java.time.Instant;

/** A recomputation as kept. Its progress moves in the same transaction as the requests it has dealt with. */
@Entity
@Table(name = "due_date_recomputation")
@SequenceGenerator(name = "due_date_recomputation_seq", sequenceName = "due_date_recomputation_seq", allocationSize = 1)
class RecomputationRow {
    static final Duration LEASE = Duration.ofSeconds(30);

    enum Stage {
        /** Over every open request. */
        EVERYTHING,
        /** Once more over those filed while some node may still have counted with the calendar before. */
        LATECOMERS,
        DONE
    }

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "due_date_recomputation_seq")
    private Long id;

    @Column(name = "order_code")
    private String orderCode;

    @Column(name = "may_shorten")
    private boolean mayShorten;

    @Column(name = "requested_by")
    private String requestedBy;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Enumerated(STRING)
    private Stage stage;

    @Column(name = "last_request_id")
    private long lastRequestId;

    private long total;
    private long examined;
    private long moved;

    @Column(name = "held_back")
    private long heldBack;

    private long uncountable;

    @Column(name = "lease_holder")
    private String leaseHolder;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "finished_at")
    private Instant finishedAt;

    protected RecomputationRow() {}

    RecomputationRow(String orderCode, boolean mayShorten, String requestedBy, Instant requestedAt, long total) {
        this.orderCode = orderCode;
        this.mayShorten = mayShorten;
        this.requestedBy = requestedBy;
        this.requestedAt = requestedAt;
        this.total = total;
        this.stage = Stage.EVERYTHING;
    }

    /** Takes the work for a while; false while another node has it. */
    boolean lease(String holder, Instant now) {
        if (leaseHolder != null && !leaseHolder.equals(holder) && now.isBefore(leaseUntil)) {
            return false;
        }
        leaseHolder = holder;
        leaseUntil = now.plus(LEASE);
        return true;
    }

    void passed(long upTo, int looked, int given, int left, int without) {
        lastRequestId = upTo;
        examined += looked;
        moved += given;
        heldBack += left;
        uncountable += without;
    }

    void lookForLatecomers() {
        stage = Stage.LATECOMERS;
        lastRequestId = 0;
    }

    void finish(Instant now) {
        stage = Stage.DONE;
        finishedAt = now;
        leaseHolder = null;
        leaseUntil = null;
    }

    Long id() {
        return id;
    }

    Stage stage() {
        return stage;
    }

    String orderCode() {
        return orderCode;
    }

    boolean mayShorten() {
        return mayShorten;
    }

    Instant requestedAt() {
        return requestedAt;
    }

    long lastRequestId() {
        return lastRequestId;
    }

    Recomputation details() {
        return new Recomputation(
                id,
                orderCode,
                mayShorten,
                requestedBy,
                requestedAt,
                total,
                examined,
                moved,
                heldBack,
                uncountable,
                finishedAt);
    }
}
