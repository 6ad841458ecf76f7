package org.maloomat.notification;

import java.time.Instant;
import org.maloomat.request.TrackingNumber;
import org.maloomat.shared.LanguageTag;

/**
 * A letter in the outbox, without its words.
 *
 * @param key names this letter among all: an attempt repeated after a crash carries the same one
 * @param sentAt null until sent
 * @param givenUpAt when it was left unsent for good, or null
 */
public record Email(
        long id,
        String key,
        LetterKind kind,
        TrackingNumber trackingNumber,
        String recipient,
        LanguageTag language,
        Instant createdAt,
        Instant sentAt,
        Instant givenUpAt) {}
