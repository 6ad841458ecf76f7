package org.maloomat.request;

import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A fee, as kept: asked once, paid or waived once. */
@Entity
@Table(name = "request_fee")
@SequenceGenerator(name = "request_fee_seq", sequenceName = "request_fee_seq", allocationSize = 50)
class FeeRow {
    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "request_fee_seq")
    private Long id;

    @Column(name = "request_id")
    private long requestId;

    private int pages;

    @Column(name = "free_pages")
    private int freePages;

    private int rate;

    @Column(name = "rate_verified")
    private boolean rateVerified;

    private int postage;
    private int amount;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "paid_on")
    private LocalDate paidOn;

    private String receipt;

    @Column(name = "waived_at")
    private Instant waivedAt;

    @Column(name = "waived_reason")
    private String waivedReason;

    protected FeeRow() {}

    FeeRow(long requestId, FeeDesk.Quote quote, Instant now) {
        this.requestId = requestId;
        this.pages = quote.pages();
        this.freePages = quote.schedule().freePages();
        this.rate = quote.schedule().rate();
        this.rateVerified = quote.schedule().rateVerified();
        this.postage = quote.postage();
        this.amount = quote.amount();
        this.askedAt = now;
    }

    void pay(LocalDate day, String number) {
        paidOn = day;
        receipt = number;
    }

    void waive(String reason, Instant now) {
        waivedAt = now;
        waivedReason = reason;
    }

    Fee details() {
        return new Fee(
                pages,
                freePages,
                rate,
                rateVerified,
                postage,
                amount,
                askedAt,
                paidOn,
                receipt,
                waivedAt,
                waivedReason);
    }
}
