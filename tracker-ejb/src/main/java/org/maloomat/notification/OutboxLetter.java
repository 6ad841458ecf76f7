package org.maloomat.notification;

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
import java.time.Duration;
import java.time.Instant;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.LanguageTag;

/** One letter to one address. Tried again after two minutes, four, eight … and given up after twelve attempts, two days. */
@Entity
@Table(name = "outbox_letter")
@SequenceGenerator(name = "outbox_letter_seq", sequenceName = "outbox_letter_seq", allocationSize = 50)
class OutboxLetter {
    private static final int MOST_ATTEMPTS = 12;
    private static final Duration LEASE = Duration.ofMinutes(2);

    @Id
    @GeneratedValue(strategy = SEQUENCE, generator = "outbox_letter_seq")
    private Long id;

    @Version
    private int version;

    @Column(name = "letter_key")
    private String letterKey;

    @Enumerated(STRING)
    private LetterKind kind;

    @Column(name = "tracking_number")
    private TrackingNumber trackingNumber;

    private String recipient;

    @Enumerated(STRING)
    private LanguageTag language;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "next_attempt_at")
    private Instant nextAttemptAt;

    private int attempts;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Column(name = "given_up_at")
    private Instant givenUpAt;

    protected OutboxLetter() {}

    OutboxLetter(
            String letterKey,
            LetterKind kind,
            TrackingNumber trackingNumber,
            String recipient,
            LanguageTag language,
            Instant now) {
        this.letterKey = letterKey;
        this.kind = kind;
        this.trackingNumber = trackingNumber;
        this.recipient = recipient;
        this.language = language;
        this.createdAt = now;
        this.nextAttemptAt = now;
    }

    /** Reserves the letter for one attempt, so that a second node leaves it alone meanwhile. */
    Email lease(Instant now) {
        attempts++;
        nextAttemptAt = now.plus(LEASE);
        return letter();
    }

    void sent(Instant now) {
        sentAt = now;
    }

    void giveUp(Instant now) {
        givenUpAt = now;
    }

    void failed(Instant now) {
        if (attempts >= MOST_ATTEMPTS) {
            giveUp(now);
        }
        nextAttemptAt = now.plus(Duration.ofMinutes(1L << Math.min(attempts, 10)));
    }

    Email letter() {
        return new Email(id, letterKey, kind, trackingNumber, recipient, language, createdAt, sentAt, givenUpAt);
    }
}
