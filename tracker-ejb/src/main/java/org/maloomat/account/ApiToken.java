package org.maloomat.account;

import static jakarta.persistence.EnumType.STRING;
import static jakarta.persistence.GenerationType.SEQUENCE;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A key to an account, for a program or for a calendar; shown once, kept as a hash. */
@Entity
@Table(name = "api_token")
@SequenceGenerator(name = "api_token_seq", sequenceName = "api_token_seq", allocationSize = 50)
class ApiToken {
    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "api_token_seq")
    private Long id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "account_id")
    private Account account;

    private String label;

    @Enumerated(STRING)
    private TokenPurpose purpose;

    @Column(name = "token_hash")
    private String tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_on")
    private LocalDate lastUsedOn;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected ApiToken() {}

    ApiToken(Account account, TokenPurpose purpose, String label, String token, Instant now) {
        this.account = account;
        this.purpose = purpose;
        this.label = label;
        this.tokenHash = Secrets.hash(token);
        this.createdAt = now;
    }

    /** Kept by the day, so that a busy program does not write with every call. */
    void usedOn(LocalDate today) {
        if (!today.equals(lastUsedOn)) {
            lastUsedOn = today;
        }
    }

    void revoke(Instant now) {
        revokedAt = now;
    }

    Account account() {
        return account;
    }

    TokenDetails details() {
        return new TokenDetails(id, label, createdAt, lastUsedOn);
    }
}
